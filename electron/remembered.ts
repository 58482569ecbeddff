import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'

const Remembered = z.object({
  place: z
    .object({ x: z.number().int(), y: z.number().int(), width: z.number().int(), height: z.number().int() })
    .optional()
    .catch(undefined),
  maximized: z.boolean().catch(false),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  language: z.enum(['zh-CN', 'en']).catch(systemLanguage),
})
type Remembered = z.infer<typeof Remembered>

/** What the program keeps between starts on this machine (never anything of a conversation). */
export interface RememberedStore {
  read(): Remembered
  write(change: Partial<Remembered>): void
  onChange(listen: (now: Remembered) => void): void
}

/** Kept in one small file; a missing or damaged one means the defaults. */
export function createRemembered(folder: string): RememberedStore {
  const file = join(folder, 'remembered.json')
  const listeners: ((now: Remembered) => void)[] = []
  let now = load(file)
  return {
    read: () => now,
    write(change) {
      now = { ...now, ...change }
      save(file, now)
      for (const listen of listeners) listen(now)
    },
    onChange: (listen) => listeners.push(listen),
  }
}

function load(file: string): Remembered {
  try {
    return Remembered.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return Remembered.parse({})
  }
}

/** Written beside and renamed: a power cut leaves the old file or the new one. */
function save(file: string, now: Remembered): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(now))
  renameSync(`${file}.new`, file)
}

function systemLanguage(): Remembered['language'] {
  return app.getLocale().startsWith('zh') ? 'zh-CN' : 'en'
}
