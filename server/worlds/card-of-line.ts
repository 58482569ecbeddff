import type { PollContent } from '#shared/features/poll/poll.ts'
import type { CardLine, Conversation, Poll, PollLine, Told } from './demo/script.ts'
import type { CardToReplay } from './replay-card.ts'
import { instantOf, type WorldTime } from './world-time.ts'

/** A written card or poll as its rules take it. `id` is its own. */
export function cardOfLine(script: Conversation, line: CardLine | PollLine, id: string, time: WorldTime): CardToReplay {
  const at = instantOf(line, time)
  const life = 'poll' in line ? lifeOfPoll(line.poll, at, time) : lifeOfCard(line, time)
  return {
    id,
    conversationId: script.key,
    by: line.by,
    at,
    members: script.members.filter((key) => !cameLater(script, key, at, time)),
    runners: [script.owner ?? '', ...(script.admins ?? [])],
    now: time.now,
    ...life,
  }
}

/** @see TOOL-6 */
function cameLater({ lines }: Conversation, key: string, at: number, time: WorldTime): boolean {
  return lines.some(
    (line) =>
      'system' in line &&
      (line.system === 'joined' || line.system === 'departmentJoined') &&
      line.people?.includes(key) === true &&
      instantOf(line, time) > at,
  )
}

type Lived = Pick<CardToReplay, 'tool' | 'content' | 'acts' | 'endedEarly'>

function lifeOfCard({ card }: CardLine, time: WorldTime): Lived {
  const tell = <Value>(told: Told<Value>): Value =>
    told instanceof Function ? told((moment) => instantOf(moment, time)) : told
  const { tool, content, acts = [], endedEarly } = card
  return {
    tool,
    content: tell(content),
    acts: acts.map((act) => ({ by: act.by, at: instantOf(act, time), action: tell(act.action) })),
    endedEarly: endedEarly === undefined ? null : { by: endedEarly.by, at: instantOf(endedEarly, time) },
  }
}

/** Votes come in one a minute. */
function lifeOfPoll(poll: Poll, sentAt: number, time: WorldTime): Lived {
  const { question, options, mode, anonymous = false, results, changeable, deadline, endedEarly, votes } = poll
  return {
    tool: 'poll',
    content: {
      question,
      options: options.map((text) => ({ text, pictureId: null })),
      choice: mode === 'single' ? { type: 'single' } : { type: 'multiple', atMost: mode.atMost },
      anonymous,
      results,
      changeable,
      deadline: deadline === undefined ? null : instantOf(deadline, time),
    } satisfies PollContent,
    acts: Object.entries(votes).map(([by, chosen], place) => ({
      by,
      at: sentAt + (place + 1) * 60_000,
      action: { type: 'vote', options: chosen },
    })),
    endedEarly: endedEarly === undefined ? null : { by: endedEarly.by, at: instantOf(endedEarly, time) },
  }
}
