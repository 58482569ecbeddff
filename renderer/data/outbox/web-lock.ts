/** Runs `while held` in one window at a time; whoever waits comes in when the holder is done or gone. */
export interface Lock {
  hold(signal: AbortSignal, whileHeld: () => Promise<void>): Promise<void>
}

/** A lock that all windows of this origin share. */
export function webLock(name: string): Lock {
  return {
    async hold(signal, whileHeld) {
      try {
        await navigator.locks.request(name, { signal }, whileHeld)
      } catch (error) {
        if (!signal.aborted) throw error
      }
    },
  }
}
