import { pino } from 'pino'
import { readConfig, StartError } from './config.ts'
import { createServer } from './create-server.ts'

/** Starts the server from the command line; one line says where, a signal drains it. */
async function main(): Promise<void> {
  // Standard output carries one line for whoever started the server; everything else goes to standard error.
  const log = pino(
    {
      level: process.env.QUN_LOG ?? 'warn',
      redact: ['token', 'password', '*.token', '*.password', 'headers.authorization'],
    },
    pino.destination(2),
  )
  const serverKey = process.env.QUN_SERVER_KEY
  const server = await createServer(readConfig(process.argv.slice(2)), {
    log,
    ...(serverKey === undefined ? {} : { serverKey }),
  })
  const stop = () => {
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, 'closing failed')
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  // Said last: whoever reads it may send a signal at once.
  console.log(`Qun server listening on ${server.url}`)
}

main().catch((error: unknown) => {
  if (error instanceof StartError) {
    console.error(`Qun server: ${error.message}`)
    process.exit(error.exitCode)
  }
  console.error(error)
  process.exit(1)
})
