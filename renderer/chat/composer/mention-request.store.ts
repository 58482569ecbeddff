import { create } from 'zustand'

interface MentionRequest {
  readonly conversationId: string
  readonly personId: string
}

/** Asked elsewhere (a menu), done by the composer of that conversation as soon as it is there. */
export const useMentionRequest = create<{ readonly request: MentionRequest | null }>()(() => ({ request: null }))

export function askToMention(conversationId: string, personId: string): void {
  useMentionRequest.setState({ request: { conversationId, personId } })
}

export function mentionDone(): void {
  useMentionRequest.setState({ request: null })
}
