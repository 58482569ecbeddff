import { DomainError } from '#shared/domain/error.ts'
import type { PollAction, PollContent, PollEntry, PollState } from '#shared/features/poll/poll.ts'
import type { CardFacts, Rules, Viewer } from '../rules.ts'

type Poll = CardFacts<PollContent, PollState>

/** @see POLL-2 … POLL-7 */
export const pollRules: Rules<PollContent, PollEntry, PollState, PollAction> = {
  act: (poll, mine, action, { now }) => {
    const options = [...new Set(action.options)].sort((a, b) => a - b)
    checkVote(poll.content, options)
    if (mine !== null && !poll.content.changeable) throw new DomainError('conflict', 'poll.voteIsFinal')
    return {
      entry: { options, votedAt: now },
      state: { tallies: moveVote(talliesOf(poll), mine?.options ?? [], options) },
    }
  },
  present: (poll, viewer) => (showsResults(poll, viewer) ? poll.state : withheld),
  entriesFor: (poll, viewer, entries) => {
    if (!showsResults(poll, viewer)) throw new DomainError('forbidden', 'poll.resultsHidden')
    return poll.content.anonymous ? [] : entries
  },
  namesMissing: (poll) => !poll.content.anonymous,
  result: (poll) => {
    const tallies = talliesOf(poll)
    const best = Math.max(...tallies)
    const leading = poll.content.options
      .filter((_, place) => best > 0 && tallies[place] === best)
      .map(({ text }) => text)
    const { question } = poll.content
    if (leading.length === 0)
      return { zh: `投票已结束，无人投票：${question}`, en: `Poll ended without votes: ${question}` }
    const named = leading.slice(0, leadingNamed)
    const others = leading.length - named.length
    const [allZh, moreEn] = others === 0 ? ['', ''] : [` 等 ${leading.length} 项`, ` and ${others} more`]
    return {
      zh: `投票已结束：${question} ${named.join('、')}${allZh} 得票最多（${best} 票）`,
      en: `Poll ended: ${question} ${named.join(', ')}${moreEn} came first (${best} ${best === 1 ? 'vote' : 'votes'})`,
    }
  },
  table: (poll, entries, nameOf, language) => {
    const tallies = talliesOf(poll)
    const separator = language === 'zh' ? '、' : ', '
    const votersOf = (place: number) =>
      entries
        .filter(({ entry }) => entry.options.includes(place))
        .map(({ personId }) => nameOf(personId))
        .join(separator)
    const named = !poll.content.anonymous
    return {
      columns: named ? [...columns, { zh: '投票人', en: 'Voters' }] : columns,
      rows: poll.content.options.map(({ text }, place) => {
        const row = [text, tallies[place] ?? 0]
        return named ? [...row, votersOf(place)] : row
      }),
    }
  },
}

/** So many of those that came first are named in the line at the end: fifty may have one vote each. */
const leadingNamed = 3

const columns = [
  { zh: '选项', en: 'Option' },
  { zh: '票数', en: 'Votes' },
]

/** One object for everyone who may not see the numbers yet, so that what is sent to them is made once. */
const withheld: PollState = { tallies: null }

/** @see POLL-4 live, after one's own vote, or after the end */
function showsResults({ content, endedAt }: Poll, { entry }: Viewer<PollEntry>): boolean {
  if (endedAt !== null || content.results === 'live') return true
  return content.results === 'afterVote' && entry !== null
}

function checkVote({ options, choice }: PollContent, chosen: readonly number[]): void {
  if (chosen.some((place) => place >= options.length)) throw new DomainError('invalid', 'poll.noSuchOption')
  const most = choice.type === 'single' ? 1 : choice.atMost
  if (chosen.length > most) throw new DomainError('invalid', 'poll.tooManyOptions', { most })
}

function moveVote(tallies: readonly number[], from: readonly number[], to: readonly number[]): number[] {
  return tallies.map((votes, place) => votes - Number(from.includes(place)) + Number(to.includes(place)))
}

/** What is kept always has the numbers; only what is presented may lack them. */
function talliesOf({ state, content }: Poll): readonly number[] {
  return state.tallies ?? content.options.map(() => 0)
}
