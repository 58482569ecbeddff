/** Runs `while held` in one window at a time; whoever waits comes in when the holder is done or gone. */
export interface Lock {
  hold(signal: AbortSignal, whileHeld: () => Promise<void>): Promise<void>
}

/** A lock that all windows of this origin share. A page that is not secure has none; then a repeat is caught by the server. */
export function webLock(name: string): Lock {
  const locks: LockManager | null | undefined = navigator.locks
  return {
    async hold(signal, whileHeld) {
      if (!locks) return whileHeld()
      try {
        await locks.request(name, { signal }, whileHeld)
      } catch (error) {
        if (!signal.aborted) throw error
      }
    },
  }
}
