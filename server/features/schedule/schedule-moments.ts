import type { Bilingual } from '#shared/domain/ids.ts'
import type { ScheduleContent, ScheduleEntry, ScheduleState } from '#shared/features/schedule/schedule.ts'
import { answerOn, plannedDates } from '#shared/features/schedule/schedule-plan.ts'
import type { Occurrence } from '#shared/features/schedule/series.ts'
import { howLong } from '../gathering/how-long.ts'
import type { CardFacts, Outcome, Waking } from '../rules.ts'

type Schedule = CardFacts<ScheduleContent, ScheduleState>
type Passed = Outcome<ScheduleContent, ScheduleEntry, ScheduleState>

const minute = 60_000

/** The next reminder of any date, the end of answering, or the end of the settled time. @see SCHED-4, TOOL-3 */
export function nextMoment(card: Schedule): number | null {
  const moments = momentsOf(card).filter((at) => at > passedUpTo(card))
  return moments.length === 0 ? null : Math.min(...moments)
}

/** What happens then. Of several that were missed meanwhile, one line goes out, and it says how long it is from now. */
export function passMoment(card: Schedule, waking: Waking<ScheduleEntry>): Passed {
  const state = { ...card.state, remindedUpTo: waking.now }
  const dates = plannedDates(card.content, card.state).filter(({ cancelled }) => !cancelled)
  if (dates.length === 0) return { state, says: choosingLine(card) }
  if (dates.every(({ endsAt }) => endsAt <= waking.now)) return { state, ends: true }
  const due = dueDate(card, dates, waking.now)
  if (due === null) return { state }
  return {
    state: { ...state, reminded: true },
    says: { summary: reminderLine(card.content.title, due, waking.now), mentions: calledOn(card, due, waking) },
  }
}

function momentsOf({ content, state }: Schedule): number[] {
  const { when, reminders } = content
  const dates = plannedDates(content, state).filter(({ cancelled }) => !cancelled)
  if (dates.length === 0) return when.type === 'candidates' && when.answerBy !== null ? [when.answerBy] : []
  const reminding = dates.flatMap(({ startsAt }) => reminders.map((minutes) => startsAt - minutes * minute))
  // The card's own end is that of the last offered time, whichever was settled.
  return when.type === 'candidates' ? [...reminding, ...dates.map(({ endsAt }) => endsAt)] : reminding
}

function passedUpTo({ state, createdAt }: Schedule): number {
  return Math.max(createdAt, state.remindedUpTo ?? 0)
}

/** The first date that is not over and one of whose reminders has just come. */
function dueDate(card: Schedule, dates: readonly Occurrence[], now: number): Occurrence | null {
  const since = passedUpTo(card)
  const due = dates.filter(
    ({ startsAt, endsAt }) =>
      endsAt > now &&
      card.content.reminders.some((minutes) => {
        const at = startsAt - minutes * minute
        return since < at && at <= now
      }),
  )
  return due.sort((a, b) => a.startsAt - b.startsAt)[0] ?? null
}

/** Whoever comes to that date, the first time in a round also whoever comes perhaps, and whoever made it unless they do not come. */
function calledOn(
  { state, createdBy }: Schedule,
  { date }: Occurrence,
  { entries }: Waking<ScheduleEntry>,
): readonly string[] {
  const answers = new Map(
    entries
      .filter(({ entry }) => entry.round === state.round)
      .map(({ personId, entry }) => [personId, answerOn(state, entry, date)]),
  )
  const called = [...answers].filter(([, answer]) => answer === 'yes' || (answer === 'maybe' && !state.reminded))
  const ids = called.map(([personId]) => personId)
  return answers.get(createdBy) === 'no' ? ids : [...new Set([createdBy, ...ids])]
}

function choosingLine({ content: { title }, createdBy }: Schedule) {
  return {
    summary: { zh: `答复已截止，请选定时间：${title}`, en: `Answers are in, please settle on a time: ${title}` },
    mentions: [createdBy],
  }
}

function reminderLine(title: string, { startsAt }: Occurrence, now: number): Bilingual {
  const minutes = Math.ceil((startsAt - now) / minute)
  if (minutes <= 0) return { zh: `日程开始了：${title}`, en: `It begins: ${title}` }
  const { zh, en } = howLong(minutes)
  return { zh: `日程将在 ${zh}后开始：${title}`, en: `Begins in ${en}: ${title}` }
}
