/** What is being written for one tool in one conversation, by one person on this machine. */
interface DraftPlace {
  readonly personId: string
  readonly conversationId: string
  readonly tool: string
}

/** The kept draft, unparsed; null when there is none or it cannot be read. */
export function readToolDraft(place: DraftPlace): unknown {
  try {
    return JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null')
  } catch {
    return null
  }
}

/** Keeps a draft; null forgets it. A full or forbidden storage loses no more than the draft's survival of closing. */
export function keepToolDraft(place: DraftPlace, draft: unknown): void {
  try {
    if (draft === null) localStorage.removeItem(keyOf(place))
    else localStorage.setItem(keyOf(place), JSON.stringify(draft))
  } catch {
    // The draft is still on the screen.
  }
}

function keyOf({ personId, conversationId, tool }: DraftPlace): string {
  return `qun.toolDraft.${personId}.${conversationId}.${tool}`
}
