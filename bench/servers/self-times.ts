/** The part of V8's profile that is read here. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  }[]
  readonly samples?: readonly number[]
  readonly timeDeltas?: readonly number[]
}

/** One function and the milliseconds spent in itself, callees left out. */
export interface SelfTime {
  readonly name: string
  readonly place: string
  readonly ms: number
}

/** The self time of every function of a profile, most first; waiting and the profiler are left out. */
export function selfTimes({ nodes, samples = [], timeDeltas = [] }: CpuProfile): SelfTime[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const found = new Map<string, { name: string; place: string; ms: number }>()
  for (const [index, id] of samples.entries()) {
    const frame = frames.get(id)
    if (frame === undefined || frame.functionName === '(idle)' || frame.url === 'node:inspector') continue
    const place = `${shortened(frame.url)}:${frame.lineNumber + 1}`
    const key = `${frame.functionName} ${place}`
    const entry = found.get(key) ?? { name: frame.functionName || '(anonymous)', place, ms: 0 }
    entry.ms += (timeDeltas[index] ?? 0) / 1000
    found.set(key, entry)
  }
  return [...found.values()].sort((a, b) => b.ms - a.ms)
}

function shortened(url: string): string {
  const modules = url.lastIndexOf('node_modules/')
  if (modules >= 0) return url.slice(modules + 'node_modules/'.length)
  const own = /(?:server|shared|bench)\/.*$/.exec(url)
  return own?.[0] ?? url
}
