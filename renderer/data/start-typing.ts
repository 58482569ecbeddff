import { running } from './runtime.ts'

/** Call at every key press: at most one word every 3 seconds goes out. */
export function startTyping(conversationId: string): void {
  running()?.presence.type(conversationId)
}
