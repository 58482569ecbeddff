import { parseArgs } from 'node:util'
import { z } from 'zod'
import { worldNames } from './worlds/worlds.ts'

/** What the server is started with. `world` null: whatever the data folder holds, or an empty one. */
export const Config = z.strictObject({
  port: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number')
    .transform(Number)
    .pipe(z.number().max(65_535)),
  host: z.string().min(1),
  data: z.string().min(1),
  world: z.enum(worldNames).nullable(),
  testing: z.boolean(),
  origins: z.array(z.string().min(1)),
})
export type Config = z.infer<typeof Config>

/** `npm start` knows by its code that the folder's server runs already. */
const exitCodes = { 'cannot start': 2, 'folder in use': 3 } as const

/** A start that cannot work; the message is for whoever started it, in one line a language. */
export class StartError extends Error {
  override readonly name = 'StartError'
  readonly exitCode: number

  constructor(message: string, why: keyof typeof exitCodes = 'cannot start') {
    super(message)
    this.exitCode = exitCodes[why]
  }
}

const usage = 'npm run server -- [--port N] [--host H] [--data DIR] [--world demo|empty] [--testing] [--origin URL …]'

/** @throws StartError with one clear line */
export function readConfig(args: readonly string[]): Config {
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false })
    return Config.parse({
      port: values.port,
      host: values.host,
      data: values.data,
      world: values.world ?? null,
      testing: values.testing,
      origins: values.origin ?? [],
    })
  } catch (error) {
    throw new StartError(`${lineOf(error)} (usage: ${usage})`)
  }
}

const options = {
  port: { type: 'string', default: '4180' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string', default: '.qun' },
  world: { type: 'string' },
  testing: { type: 'boolean', default: false },
  origin: { type: 'string', multiple: true },
} as const

function lineOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues
    return `--${String(issue?.path[0])}: ${issue?.message}`
  }
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error)
}
