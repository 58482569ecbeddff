import type { ScanState } from '#shared/console/scan.ts'
import type { Departure, Member } from '#shared/domain/member.ts'
import type { Message } from '#shared/domain/message.ts'
import type { ReadState } from '#shared/domain/read-state.ts'

/**
 * What happened in one conversation, between two revs. `written` are the cards whose content is new in it, `actors` people
 * whose own entry on a card changed.
 */
export interface ConversationNews {
  readonly conversationId: string
  from: number
  to: number
  conversation: boolean
  readonly messages: Map<string, Message>
  readonly members: Map<string, Member>
  readonly cards: Set<string>
  readonly written: Set<string>
  readonly actors: Set<string>
}

/** Collects during a transaction what is to be announced after its commit; dropped with it when it is undone. */
export class News {
  readonly conversations = new Map<string, ConversationNews>()
  readonly joined: { readonly personId: string; readonly conversationId: string }[] = []
  readonly left: { readonly personId: string; readonly conversationId: string; readonly why: Departure }[] = []
  readonly reads: { readonly personId: string; readonly read: ReadState }[] = []
  /** Conversations people took off their lists. @see MSG-5 */
  readonly hidden: { readonly personId: string; readonly conversationId: string; readonly seq: number }[] = []
  /** People whose contacts or requests changed. */
  readonly contacts = new Set<string>()
  readonly signedOut: ({ readonly personId: string } | { readonly tokenHash: string })[] = []

  /** Conversations whose robots changed, and the enterprise each belongs to. @see ROB-6, ROB-7 */
  readonly robots = new Map<string, string | null>()

  /** Console sessions that ended, by their token's hash. */
  readonly consolesEnded: string[] = []
  /** Scan codes that turned, with the hash of the secret that the screen showing them holds. */
  readonly codes: { readonly sessionHash: string; readonly state: ScanState }[] = []
  /** Enterprises whose settings changed. */
  readonly enterprises: string[] = []

  /** Enterprises whose department groups are being turned on or off. */
  readonly turning: string[] = []
  /** Whether a common mute began that ends by itself. */
  muting = false

  /** The news of a conversation whose rev just became `rev`. */
  at(conversationId: string, rev: number): ConversationNews {
    let news = this.conversations.get(conversationId)
    if (news === undefined) {
      news = emptyNews(conversationId, rev)
      this.conversations.set(conversationId, news)
    }
    news.to = Math.max(news.to, rev)
    return news
  }
}

function emptyNews(conversationId: string, rev: number): ConversationNews {
  return {
    conversationId,
    from: rev - 1,
    to: rev,
    conversation: false,
    messages: new Map(),
    members: new Map(),
    cards: new Set(),
    written: new Set(),
    actors: new Set(),
  }
}

/** Puts later news on top of earlier news of the same conversation. */
export function mergeNews(earlier: ConversationNews, later: ConversationNews): void {
  earlier.from = Math.min(earlier.from, later.from)
  earlier.to = Math.max(earlier.to, later.to)
  earlier.conversation ||= later.conversation
  for (const [id, message] of later.messages) earlier.messages.set(id, message)
  for (const [id, member] of later.members) earlier.members.set(id, member)
  for (const id of later.cards) earlier.cards.add(id)
  for (const id of later.written) earlier.written.add(id)
  for (const id of later.actors) earlier.actors.add(id)
}
