import { create } from 'zustand'

/** Files that were dropped or pasted somewhere in a conversation, waiting to be looked at. */
interface IncomingFiles {
  readonly conversationId: string | null
  readonly files: readonly File[]
}

const nothing: IncomingFiles = { conversationId: null, files: [] }

export const useIncomingFiles = create<IncomingFiles>()(() => nothing)

export function filesCame(conversationId: string, files: readonly File[]): void {
  if (files.length > 0) useIncomingFiles.setState({ conversationId, files })
}

export function filesTaken(): void {
  useIncomingFiles.setState(nothing)
}
