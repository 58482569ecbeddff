import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

const root = fileURLToPath(new URL('../', import.meta.url))
const folders = ['shared', 'server', 'renderer', 'electron', 'tests', 'bench', 'docs', 'scripts']

/** One import of one file. `target` is a path of the repository (`server/main.ts`) or a package (`zod`). */
export interface SourceImport {
  readonly target: string
  readonly inRepository: boolean
  /** The imported names; `*` stands for all of them. */
  readonly names: readonly string[]
}

/** One source file, as far as the tests about the source look at it. */
export interface SourceFile {
  readonly path: string
  /** The text with comments blanked out. */
  readonly code: string
  readonly imports: readonly SourceImport[]
  readonly exports: readonly string[]
  /** Exported names that stand for a type, alone or beside the schema of the same name. */
  readonly exportedTypes: readonly string[]
  readonly isTest: boolean
}

/** Every TypeScript file and script of the repository, parsed once. */
export function readSourceTree(): readonly SourceFile[] {
  const configs = readdirSync(root).filter((name) => name.endsWith('.config.ts'))
  return [
    ...folders.flatMap((folder) => filesUnder(join(root, folder))),
    ...configs.map((name) => join(root, name)),
  ].map(readSource)
}

function filesUnder(folder: string): string[] {
  const found: string[] = []
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name)) found.push(join(entry.parentPath, entry.name))
  }
  return found.sort()
}

function readSource(file: string): SourceFile {
  const path = relative(root, file).split(sep).join('/')
  const text = readFileSync(file, 'utf8')
  const { module, comments, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`)
  const exported = module.staticExports.flatMap(({ entries }) => entries)
  return {
    path,
    code: withoutComments(text, comments),
    imports: importsOf(path, text, module),
    exports: exported.flatMap((entry) => entry.exportName.name ?? []),
    exportedTypes: exported.flatMap((entry) => (entry.isType ? (entry.exportName.name ?? []) : [])),
    isTest: /\.(test|spec|contract)\.tsx?$/.test(path) || /^(tests|bench)\//.test(path),
  }
}

type ParsedModule = ReturnType<typeof parseSync>['module']

function importsOf(path: string, text: string, module: ParsedModule): SourceImport[] {
  const found: SourceImport[] = []
  const add = (request: string, names: readonly string[]) => found.push({ ...resolved(path, request), names })
  for (const { moduleRequest, entries } of module.staticImports) {
    add(
      moduleRequest.value,
      entries.map(({ importName }) => importName.name ?? (importName.kind === 'Default' ? 'default' : '*')),
    )
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, importName } of entries)
      if (moduleRequest) add(moduleRequest.value, [importName.name ?? '*'])
  }
  for (const { moduleRequest } of module.dynamicImports) {
    add(text.slice(moduleRequest.start + 1, moduleRequest.end - 1), ['*'])
  }
  for (const [, request, name] of text.matchAll(/\bimport\('([^']+)'\)\.(\w+)/g)) add(request ?? '', [name ?? '*'])
  return found
}

function resolved(from: string, request: string): Pick<SourceImport, 'target' | 'inRepository'> {
  if (request.startsWith('.')) return { target: posix.join(dirname(from), request), inRepository: true }
  if (request.startsWith('#shared/')) return { target: request.slice(1), inRepository: true }
  const parts = request.split('/')
  const isBuiltIn = request.startsWith('node:')
  const target = isBuiltIn ? request : parts.slice(0, request.startsWith('@') ? 2 : 1).join('/')
  return { target, inRepository: false }
}

function withoutComments(text: string, comments: readonly { start: number; end: number }[]): string {
  let code = ''
  let at = 0
  for (const { start, end } of comments) {
    code += text.slice(at, start) + ' '.repeat(end - start)
    at = end
  }
  return code + text.slice(at)
}
