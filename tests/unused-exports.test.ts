import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readSourceTree, type SourceFile } from './source-tree.ts'

const tree = readSourceTree()

/** Started by a command or a page, or read by a tool: nobody imports them. */
const entries = [
  'server/main.ts',
  'electron/main.ts',
  'electron/preload.ts',
  'bench/main.ts',
  'docs/generate.ts',
  'renderer/data/voice-worker.ts',
  'renderer/files/preview/parse-worker.ts',
  'tests/renderer-setup.ts',
  // Begun as processes of their own.
  'tests/robots/node-entry.ts',
]

test('every export is used by another file', () => {
  const used = usedNames()
  const unused = tree
    .filter((file) => !isEntry(file))
    .flatMap((file) => {
      const names = used.get(file.path) ?? new Set()
      const isUsed = (name: string) => names.has('*') || names.has(name) || isVocabulary(file, name)
      return [...new Set(file.exports)].filter((name) => !isUsed(name)).map((name) => `${file.path}: ${name}`)
    })
  expect(unused).toEqual([])
})

test('every file is reached from somewhere', () => {
  const reached = new Set(tree.flatMap((file) => file.imports.map((one) => one.target)))
  expect(tree.filter((file) => !isEntry(file) && !reached.has(file.path)).map((file) => file.path)).toEqual([])
})

test('every package is used, and what the server runs with is installed without the tools', () => {
  const Manifest = z.object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  const manifest = Manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')))
  const imported = (files: readonly SourceFile[]) =>
    new Set(files.flatMap((file) => file.imports.filter((one) => !one.inRepository).map((one) => one.target)))

  const everywhere = imported(tree)
  const named = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(
    named.filter((name) => !everywhere.has(name) && !withoutImport.has(name) && !name.startsWith('@types/')),
  ).toEqual([])

  const running = tree.filter((file) => !file.isTest && /^(server|shared)\//.test(file.path))
  const needed = [...imported(running)].filter((name) => !name.startsWith('node:'))
  expect(needed.filter((name) => !(name in manifest.dependencies))).toEqual([])
})

/** Packages that are run, or read as data, or asked for by another one. */
const withoutImport: ReadonlySet<string> = new Set([
  '@biomejs/biome',
  'electron-builder',
  'happy-dom',
  'node',
  'typescript',
  // Asked for by others, and to be of the same version as their family.
  '@testing-library/dom',
  '@tiptap/extensions',
  'emojibase',
  'recharts',
])

/** A type or schema that other exports of its file are described with is there to be named, though nobody has to yet. */
function isVocabulary(file: SourceFile, name: string): boolean {
  const isSchema = file.path.startsWith('shared/') && /^[A-Z]/.test(name)
  if (!isSchema && !file.exportedTypes.includes(name)) return false
  const mentions = file.code.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0
  const isSchemaToo = file.exports.filter((one) => one === name).length > 1
  return mentions > (isSchemaToo ? 3 : 1)
}

function isEntry(file: SourceFile): boolean {
  return (
    entries.includes(file.path) ||
    /\.(test|spec)\.tsx?$/.test(file.path) ||
    /\.config\.ts$/.test(file.path) ||
    /\.d\.ts$/.test(file.path) ||
    /^scripts\/[^/]+\.mjs$/.test(file.path) ||
    // Pages begin there: renderer/index.html, renderer/console.html.
    /^renderer\/(main|console-main)\.tsx$/.test(file.path)
  )
}

function usedNames(): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>()
  for (const file of tree) {
    for (const { target, names } of file.imports) {
      const known = used.get(target) ?? new Set()
      for (const name of names) known.add(name)
      used.set(target, known)
    }
  }
  return used
}
