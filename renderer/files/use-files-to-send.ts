import { useUploads } from '../data/uploads/uploads.store.ts'
import { sendFiles } from '../data/uploads/uploads.ts'

/** How many files are put together for a conversation, and sending them as soon as they have arrived. */
export function useFilesToSend(conversationId: string): { readonly count: number; readonly send: () => void } {
  const { length: count } = useUploads(conversationId, 'draft')
  return { count, send: () => sendFiles(conversationId) }
}
