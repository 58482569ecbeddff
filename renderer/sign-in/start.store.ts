import { create } from 'zustand'
import { startSession } from '../data/session.ts'

/** Why the client could not start, if it could not. */
export const useStart = create<{ readonly failed: unknown }>()(() => ({ failed: null }))

/** Comes back as whoever was signed in, or asks the server who may sign in; can be asked again after a failure. */
export async function start(): Promise<void> {
  useStart.setState({ failed: null })
  try {
    await startSession()
  } catch (caught) {
    useStart.setState({ failed: caught })
  }
}
