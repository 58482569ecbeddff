import { describe, expect, test } from 'vitest'
import { tools } from '#shared/features/index.ts'
import { readSourceTree, type SourceFile } from './source-tree.ts'

const tree = readSourceTree()
const product = tree.filter((file) => !file.isTest && /^(shared|server|renderer|electron)\//.test(file.path))

/** Beginnings of paths. What `from` holds may import nothing that begins with one of `never`. */
interface Arrow {
  readonly from: string
  readonly never: readonly string[]
  readonly because: string
}

const arrows: readonly Arrow[] = [
  { from: 'shared/', never: ['server/', 'renderer/', 'electron/'], because: 'the table does not know who sits at it' },
  { from: 'server/', never: ['renderer/', 'electron/'], because: 'rooms meet only at the table' },
  { from: 'renderer/', never: ['server/', 'electron/'], because: 'rooms meet only at the table' },
  { from: 'electron/', never: ['server/', 'renderer/'], because: 'rooms meet only at the table' },
  { from: '', never: ['tests/', 'bench/', 'docs/', 'scripts/'], because: 'the product stands without what watches it' },

  {
    from: 'server/storage/',
    never: ['server/domain/', 'server/features/', 'server/transport/', 'server/deadlines/', 'server/worlds/'],
    because: 'storage keeps rows and decides nothing',
  },
  {
    from: 'server/domain/',
    never: ['server/features/', 'server/sync/', 'server/transport/', 'server/deadlines/', 'server/worlds/'],
    because: 'what may happen does not depend on tools or on the wire',
  },
  {
    from: 'server/features/',
    never: ['server/sync/', 'server/transport/', 'server/deadlines/', 'server/worlds/'],
    because: 'a rule is the same whoever calls it',
  },
  {
    from: 'server/sync/',
    never: ['server/transport/', 'server/deadlines/', 'server/worlds/'],
    because: 'what somebody missed is read from storage, whoever asks',
  },
  {
    from: 'server/console/',
    never: ['server/sync/', 'server/transport/', 'server/deadlines/', 'server/worlds/'],
    because: 'the console changes what the chats live by, and knows no wire',
  },
  {
    from: 'server/domain/',
    never: ['server/console/'],
    because: 'a group lives by the rules whoever manages the enterprise',
  },
  { from: 'server/storage/', never: ['server/console/'], because: 'storage keeps rows and decides nothing' },
  {
    from: 'server/robots/',
    never: ['server/features/', 'server/sync/', 'server/transport/', 'server/deadlines/', 'server/worlds/'],
    because: 'what a program says is the same whichever way it came',
  },
  {
    from: 'server/domain/',
    never: ['server/robots/'],
    because: 'a group lives by the rules whatever programs say in it',
  },
  { from: 'server/deadlines/', never: ['server/transport/'], because: 'time passes without anyone connected' },
  { from: 'server/', never: ['server/main.ts'], because: 'the command line is the outermost edge' },

  {
    from: 'renderer/theme/',
    never: ['renderer/data/', 'renderer/features/', 'renderer/chat/', 'renderer/shell/'],
    because: 'colours know nothing of the product',
  },
  {
    from: 'renderer/data/',
    never: ['renderer/features/', 'renderer/chat/', 'renderer/groups/', 'renderer/shell/', 'renderer/contacts/'],
    because: 'stores remember, they do not draw',
  },
  {
    from: 'renderer/features/',
    never: ['renderer/chat/', 'renderer/groups/', 'renderer/shell/', 'renderer/contacts/'],
    because: 'a card is drawn the same wherever it is shown',
  },
  {
    from: 'renderer/asking/',
    never: ['renderer/chat/', 'renderer/console/', 'renderer/contacts/', 'renderer/features/', 'renderer/groups/'],
    because: 'waiting and being refused look the same wherever one asks',
  },
]

const roots = ['server/create-server.ts', 'server/main.ts']

describe('the direction of imports', () => {
  test.each(arrows)('$from never imports $never: $because', ({ from, never }) => {
    const wrong = product
      .filter((file) => file.path.startsWith(from) && !never.includes(file.path))
      .flatMap((file) => imports(file, (target) => never.some((beginning) => target.startsWith(beginning))))
    expect(wrong).toEqual([])
  })

  test('only the roots put the server together', () => {
    const inner = product.filter((file) => file.path.startsWith('server/') && !roots.includes(file.path))
    expect(inner.flatMap((file) => imports(file, (target) => target === 'server/create-server.ts'))).toEqual([])
  })

  test('shared imports no package but zod, so that any room can hold it', () => {
    const shared = product.filter((file) => file.path.startsWith('shared/'))
    const packages = shared.flatMap((file) => file.imports.filter((one) => !one.inRepository).map((one) => one.target))
    expect([...new Set(packages)]).toEqual(['zod'])
  })

  test('a tool never imports another tool', () => {
    const wrong = product.flatMap((file) => {
      const own = toolOf(file.path)
      return own === undefined ? [] : imports(file, (target) => ![undefined, own].includes(toolOf(target)))
    })
    expect(wrong).toEqual([])
  })

  test('only the registries know the tools one by one', () => {
    const registries = ['shared/features/index.ts', 'server/features/index.ts', 'renderer/features/index.ts']
    const generic = product.filter((file) => toolOf(file.path) === undefined && !registries.includes(file.path))
    // Demonstration worlds and the look of a tool in the room's own tests are about particular tools.
    const outside = generic.filter((file) => !file.path.startsWith('server/worlds/'))
    expect(outside.flatMap((file) => imports(file, (target) => toolOf(target) !== undefined))).toEqual([])
  })

  test('what a tool draws gets its data through props', () => {
    const drawn = product.filter((file) => file.path.startsWith('renderer/') && toolOf(file.path) !== undefined)
    expect(drawn.flatMap((file) => imports(file, (target) => target.startsWith('renderer/data/')))).toEqual([])
  })
})

describe('what lies at the edges only', () => {
  const clocks = [
    'server/system-clock.ts',
    'server/create-server.ts',
    'renderer/data/context.ts',
    'renderer/time/now.ts',
  ]

  test('time and chance come from the context', () => {
    const wrong = product
      .filter((file) => !clocks.includes(file.path))
      .flatMap((file) => matches(file, /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\brandomUUID\(/g))
    expect(wrong).toEqual([])
  })

  test('one file opens links outside, one file hears the pages', () => {
    const importers = (name: string) =>
      product
        .filter((file) => file.imports.some((one) => one.target === 'electron' && one.names.includes(name)))
        .map((file) => file.path)
    expect(importers('shell')).toEqual(['electron/open-external-safe.ts'])
    expect(importers('ipcMain')).toEqual(['electron/ipc.ts'])
  })

  test('documents are drawn as trees, never as HTML', () => {
    expect(
      product.flatMap((file) => matches(file, /dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML/g)),
    ).toEqual([])
  })

  test('what runs in the desktop program exists in its oldest runtime (Chromium 114, Node 18.15)', () => {
    const newer =
      /\bURL\.(canParse|parse)\b|\bAbortSignal\.any\b|\bPromise\.(withResolvers|try)\b|\b(Object|Map)\.groupBy\b|\bArray\.fromAsync\b/g
    const desktop = product.filter((file) => !file.path.startsWith('server/'))
    expect(desktop.flatMap((file) => matches(file, newer))).toEqual([])
  })
})

describe('names', () => {
  test('every file lies with its subject', () => {
    const vague = /(^|\/)(utils?|helpers?|common|libs?|types|misc|shared-[a-z]+)(\/|\.tsx?$)/
    expect(tree.map((file) => file.path).filter((path) => vague.test(path))).toEqual([])
  })

  test('no file only passes on what others export', () => {
    const barrels = product.filter((file) => /^\s*(export\s[^=]*?\sfrom\s'[^']+';?\s*)+$/.test(file.code))
    expect(barrels.map((file) => file.path)).toEqual([])
  })
})

/** The tool a file belongs to: the folder below `features/` in any room. */
/** The tool whose folder this is in; what several of them use (`fields`) belongs to none. */
function toolOf(path: string): string | undefined {
  const folder = /^(?:shared|server|renderer)\/features\/([^/]+)\//.exec(path)?.[1]
  return tools.find((tool) => tool === folder)
}

function imports(file: SourceFile, isWrong: (target: string) => boolean): string[] {
  return file.imports
    .filter((one) => one.inRepository && isWrong(one.target))
    .map((one) => `${file.path} imports ${one.target}`)
}

function matches(file: SourceFile, pattern: RegExp): string[] {
  return [...file.code.matchAll(pattern)].map(([found]) => `${file.path}: ${found}`)
}
