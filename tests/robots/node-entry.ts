import { pino } from 'pino'
import { createServer } from '../../server/create-server.ts'
import { TestClock } from '../test-clock.ts'

const [data = '', now] = process.argv.slice(2)
const clock = new TestClock(Number(now))
const everything = { burst: 1e9, perSecond: 1e9 }
const { url } = await createServer(
  { port: 0, host: '127.0.0.1', data, world: null, testing: true, origins: [] },
  {
    log: pino({ level: 'warn' }, pino.destination(2)),
    clock,
    allowances: { everything, only: {} },
    sharesFolder: true,
  },
)

process.on('message', (at) => {
  clock.advance(Number(at) - clock.now())
  process.send?.(clock.now())
})
process.on('disconnect', () => process.exit())
process.send?.(url)
