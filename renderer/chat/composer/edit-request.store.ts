import { create } from 'zustand'
import type { ComposedText } from './document-text.ts'

interface EditRequest {
  readonly conversationId: string
  readonly text: ComposedText
}

/** Asked in the timeline, done by the composer of that conversation as soon as it is there. */
export const useEditRequest = create<{ readonly request: EditRequest | null }>()(() => ({ request: null }))

export function askToEdit(conversationId: string, text: ComposedText): void {
  useEditRequest.setState({ request: { conversationId, text } })
}

export function editTaken(): void {
  useEditRequest.setState({ request: null })
}
