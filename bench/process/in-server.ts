import { join } from 'node:path'
import { pino } from 'pino'
import type { Context } from '../../server/context.ts'
import { createServer } from '../../server/create-server.ts'
import { inWorkFolder } from './work-folder.ts'

/** Runs within an empty server of this very process; `path` is its database. */
export function inServer<Answer>(
  run: (server: { readonly ctx: Context; readonly path: string; readonly folder: string }) => Promise<Answer>,
): Promise<Answer> {
  return inWorkFolder(async (folder) => {
    const data = join(folder, 'data')
    const server = await createServer(
      { port: 0, host: '127.0.0.1', data, world: 'empty', testing: false, origins: [] },
      { log: pino({ level: 'error' }, pino.destination(2)) },
    )
    try {
      return await run({ ctx: server.ctx, path: join(data, 'qun.sqlite'), folder })
    } finally {
      await server.close()
    }
  })
}
