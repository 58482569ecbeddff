import type { Message } from '#shared/domain/message.ts'
import type { Changes } from '#shared/protocol/changes.ts'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import { ask } from './ask.ts'
import { holdCards } from './cards.store.ts'
import { notCleared } from './cleared.store.ts'
import { joinPassage } from './join-passage.ts'
import { leavePassage, type Passage, usePassageStore } from './passage.store.ts'
import { holdPeople } from './people.store.ts'
import { reachesStart } from './reaches-start.ts'
import { refusalOf } from './refusal-of.ts'

type Page = RequestOutput<'history:page'>
type End = 'older' | 'newer'

const pageSize = 40
let turns = 0
/** What was told since the passage was opened: pages on their way may not know it yet. */
let news: Message[] = []

/** Shows a message where it stands, with what is around it. @see MSG-4 */
export function openPassage(conversationId: string, seq: number): void {
  const { passage } = usePassageStore.getState()
  turns += 1
  const place = { conversationId, seq, turn: turns }
  if (passage?.conversationId === conversationId && passage.messages.some((message) => message.seq === seq)) {
    usePassageStore.setState({ passage: { ...passage, ...place } })
    return
  }
  news = []
  usePassageStore.setState({ passage: { ...place, messages: [], older: 'loading', newer: 'loading' } })
  void fill(place)
}

/** One page further at one end; asked again while loading, it does nothing. */
export function loadPassage(end: End): void {
  const { passage } = usePassageStore.getState()
  if (passage === null || passage[end] === 'loading' || passage[end] === 'end') return
  if (passage.messages.length === 0) {
    usePassageStore.setState({ passage: { ...passage, older: 'loading', newer: 'loading' } })
    void fill(passage)
    return
  }
  usePassageStore.setState({ passage: { ...passage, [end]: 'loading' } })
  void grow(passage, end)
}

/** Changes of its messages show at once; new ones join it where it reaches the latest. What was missed cannot be told afresh. */
export function heardInPassage({ conversationId, prevRev, messages = [] }: Changes): void {
  if (prevRev === null) {
    forgetPassage(conversationId)
    return
  }
  const { passage } = usePassageStore.getState()
  if (passage?.conversationId !== conversationId || messages.length === 0) return
  news.push(...messages)
  const last = passage.messages.at(-1)?.seq ?? 0
  const fitting = messages.filter(({ seq }) => seq <= last || passage.newer === 'end')
  const joined = joinPassage(passage.messages, fitting)
  // What lies behind a hole has to be asked for.
  const missed = fitting.some(({ seq }) => seq > (joined.at(-1)?.seq ?? 0))
  usePassageStore.setState({ passage: { ...passage, messages: joined, newer: missed ? 'more' : passage.newer } })
}

/** Nothing of this conversation is shown any more. */
export function forgetPassage(conversationId: string): void {
  if (usePassageStore.getState().passage?.conversationId === conversationId) leavePassage()
}

async function fill(place: Pick<Passage, 'conversationId' | 'seq' | 'turn'>): Promise<void> {
  const { conversationId, seq } = place
  try {
    const [older, newer] = await Promise.all([
      askPage(conversationId, { type: 'before', seq: seq + 1 }),
      askPage(conversationId, { type: 'after', seq }),
    ])
    change(place, older.messages.concat(newer.messages), {
      older: beyond(conversationId, 'older', older),
      newer: beyond(conversationId, 'newer', newer),
    })
  } catch (error) {
    change(place, [], { older: refusalOf(error), newer: 'more' })
  }
}

async function grow(passage: Passage, end: End): Promise<void> {
  const { conversationId, messages } = passage
  const from =
    end === 'older'
      ? ({ type: 'before', seq: messages[0]?.seq ?? 0 } as const)
      : ({ type: 'after', seq: messages.at(-1)?.seq ?? 0 } as const)
  try {
    const page = await askPage(conversationId, from)
    change(passage, page.messages, { [end]: beyond(conversationId, end, page) })
  } catch (error) {
    change(passage, [], { [end]: refusalOf(error) })
  }
}

async function askPage(
  conversationId: string,
  from: { readonly type: 'before' | 'after'; readonly seq: number },
): Promise<Page> {
  const page = await ask('history:page', { conversationId, from, limit: pageSize })
  holdPeople(page.people)
  holdCards(page.cards)
  return page
}

function beyond(conversationId: string, end: End, page: Page): 'more' | 'end' {
  const last = end === 'newer' ? page.messages.length < pageSize : reachesStart(conversationId, page)
  return last ? 'end' : 'more'
}

/** What came of a question, unless another place is shown by now. */
function change(
  asked: Pick<Passage, 'conversationId' | 'turn'>,
  messages: readonly Message[],
  ends: Partial<Pick<Passage, End>>,
): void {
  const { passage } = usePassageStore.getState()
  if (passage === null || passage.turn < asked.turn || passage.conversationId !== asked.conversationId) return
  const joined = joinPassage(passage.messages, notCleared(asked.conversationId, messages))
  const last = joined.at(-1)?.seq ?? 0
  const next = { ...passage, ...ends }
  const since = news.filter(({ seq }) => seq <= last || next.newer === 'end')
  usePassageStore.setState({
    passage: { ...next, messages: joined.length === 0 ? joined : joinPassage(joined, since) },
  })
}
