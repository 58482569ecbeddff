import { Session } from 'node:inspector/promises'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { type CpuProfile, type SelfTime, selfTimes } from './self-times.ts'

/** What a server used between `start` and `stop`. Times are milliseconds, memory bytes. */
export interface Usage {
  readonly wall: number
  readonly cpu: number
  /** How much of the time the loop was at work, 0 to 1. */
  readonly busy: number
  readonly lagP50: number
  readonly lagP99: number
  readonly lagMax: number
  /** Where the time went, when a profile was asked for. */
  readonly profile: readonly SelfTime[]
}

interface Running {
  readonly at: number
  readonly cpu: NodeJS.CpuUsage
  readonly loop: ReturnType<typeof performance.eventLoopUtilization>
  readonly delay: ReturnType<typeof monitorEventLoopDelay>
  readonly session: Session | null
}

let running: Running | null = null

/** The part every server of a benchmark has: it measures itself from inside. */
export const probe = {
  start: async ({ profile }: { readonly profile: boolean }): Promise<void> => {
    const session = profile ? await startProfile() : null
    const delay = monitorEventLoopDelay({ resolution: 10 })
    delay.enable()
    running = {
      at: performance.now(),
      cpu: process.cpuUsage(),
      loop: performance.eventLoopUtilization(),
      delay,
      session,
    }
  },
  stop: async (): Promise<Usage> => {
    if (running === null) throw new Error('nothing is being measured')
    const { at, cpu, loop, delay, session } = running
    running = null
    const used = process.cpuUsage(cpu)
    delay.disable()
    // The histogram counts nanoseconds of the whole pause; the ten milliseconds it waits on purpose are taken off.
    const lag = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - 10)
    return {
      wall: performance.now() - at,
      cpu: (used.user + used.system) / 1000,
      busy: performance.eventLoopUtilization(loop).utilization,
      lagP50: lag(delay.percentile(50)),
      lagP99: lag(delay.percentile(99)),
      lagMax: lag(delay.max),
      profile: session === null ? [] : await stopProfile(session),
    }
  },
  /** Resident memory, and heap with buffers after a collection, in bytes; needs `--expose-gc`. */
  memory: async (): Promise<{ readonly resident: number; readonly used: number }> => {
    for (let round = 0; round < 3; round += 1) {
      globalThis.gc?.()
      await new Promise((next) => setTimeout(next, 50))
    }
    const { rss, heapUsed, external } = process.memoryUsage()
    return { resident: rss, used: heapUsed + external }
  },
  /** Resident memory as it is, in bytes. */
  resident: async (): Promise<number> => process.memoryUsage().rss,
}

async function startProfile(): Promise<Session> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 1000 })
  await session.post('Profiler.start')
  return session
}

async function stopProfile(session: Session): Promise<SelfTime[]> {
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return selfTimes(profile as CpuProfile)
}
