import { z } from 'zod'
import { Id, Instant } from '#shared/domain/ids.ts'
import { dateAt, instantAt, LocalDate, timeAt } from '#shared/domain/zoned-time.ts'
import { participantsAtMost } from '#shared/features/gathering/participants.ts'
import { reminderChoices } from '#shared/features/gathering/reminders.ts'
import { datesAtMost, datesOf, repeatKinds } from '#shared/features/schedule/repeat.ts'
import { ScheduleContent, type ScheduleWhen, scheduleLimits } from '#shared/features/schedule/schedule.ts'
import { type Segment, seriesLimits } from '#shared/features/schedule/series.ts'
import { keyOf, type Time } from '#shared/features/schedule/times.ts'
import { nextHour } from '../gathering/written-span.ts'
import type { Draft, DraftReading } from '../use-draft.ts'

const Span = z.strictObject({ startsAt: Instant.nullable(), endsAt: Instant.nullable() })

/** A schedule being written: may be empty, too long or wrong in any way. */
export const ScheduleDraft = z.strictObject({
  title: z.string(),
  description: z.string(),
  zone: z.string(),
  mode: z.enum(['fixed', 'candidates']),
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  every: z.enum(['never', ...repeatKinds]),
  stops: z.enum(['until', 'count']),
  until: LocalDate.nullable(),
  count: z.number().nullable(),
  candidates: z.array(Span),
  answerBy: Instant.nullable(),
  participants: z.enum(['everyone', 'named']),
  personIds: z.array(Id),
  reminders: z.array(z.literal([...reminderChoices])),
})
export type ScheduleDraft = z.infer<typeof ScheduleDraft>

/** What is wrong, where it is shown, and whether to say so at once or only when asked to send. */
export interface ScheduleProblem {
  readonly at: 'title' | 'description' | 'startsAt' | 'endsAt' | 'repeat' | 'candidates' | 'answerBy' | 'personIds'
  readonly says:
    | 'titleMissing'
    | 'tooLong'
    | 'startMissing'
    | 'endMissing'
    | 'endBeforeStart'
    | 'endPast'
    | 'tooLongTime'
    | 'tooShortTime'
    | 'untilMissing'
    | 'countWrong'
    | 'tooManyDates'
    | 'startsOnWeekend'
    | 'candidatesFew'
    | 'candidatesMany'
    | 'candidateWrong'
    | 'candidatesAlike'
    | 'answerByPast'
    | 'answerByLate'
    | 'peopleMissing'
    | 'peopleTooMany'
  /** For a sentence that says how much there may be. */
  readonly most?: number
  readonly when: 'typing' | 'sending'
}

const minute = 60_000

/** The zone this machine is in. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** How a schedule is written, kept and made into content: at first times to choose among, none yet. */
export const scheduleDraft = {
  schema: ScheduleDraft,
  start: (now: number) => ({
    title: '',
    description: '',
    zone: ownZone(),
    mode: 'candidates' as const,
    ...nextHour(now),
    every: 'never' as const,
    stops: 'count' as const,
    until: null,
    count: 10,
    candidates: [],
    answerBy: null,
    participants: 'everyone' as const,
    personIds: [],
    reminders: [15 as const],
  }),
  read: readScheduleDraft,
} satisfies Draft<ScheduleDraft, ScheduleContent, ScheduleProblem>

/** A sent schedule as it is written anew; of a series, the rule it ends with. @see SCHED-6 */
export function draftOf(content: ScheduleContent, now: number): ScheduleDraft {
  const { participants, reminders, when, ...same } = content
  const start = scheduleDraft.start(now)
  return {
    ...start,
    ...same,
    participants: participants.type,
    personIds: participants.type === 'named' ? participants.personIds : [],
    reminders: [...reminders],
    ...(when.type === 'candidates'
      ? { mode: 'candidates' as const, candidates: [...when.candidates], answerBy: when.answerBy }
      : { mode: 'fixed' as const, ...ruleOf(when.series.segments.at(-1), content.zone) }),
  }
}

type Rule = Pick<ScheduleDraft, 'startsAt' | 'endsAt' | 'every' | 'stops' | 'until' | 'count'>

function ruleOf(segment: Segment | undefined, zone: string): Partial<Rule> {
  if (segment === undefined) return {}
  const startsAt = instantAt(zone, segment.from, segment.time)
  const { repeat } = segment
  const time = { startsAt, endsAt: startsAt + segment.minutes * minute }
  if (repeat === null) return time
  return {
    ...time,
    every: repeat.every,
    ...(repeat.end.type === 'until'
      ? { stops: 'until' as const, until: repeat.end.date }
      : { stops: 'count' as const, count: repeat.end.count }),
  }
}

/**
 * What comes of a sent schedule that is written anew. Where its time was left alone it stays as it is, with every date
 * that differs; a settled one whose offers were left alone stays what was settled.
 */
export function rewritten(
  content: ScheduleContent,
  draft: ScheduleDraft,
  now: number,
): DraftReading<ScheduleContent, ScheduleProblem> {
  const before = draftOf(content, now)
  const timeLeftAlone = timeKeys.every((key) => JSON.stringify(before[key]) === JSON.stringify(draft[key]))
  if (!timeLeftAlone) return readScheduleDraft(draft, now)
  const problems = wordProblems(draft)
  const parsed = ScheduleContent.safeParse({ ...wordsOf(draft), when: content.when })
  return parsed.success && problems.length === 0 ? { ok: true, content: parsed.data } : { ok: false, problems }
}

const timeKeys = [
  'zone',
  'mode',
  'startsAt',
  'endsAt',
  'every',
  'stops',
  'until',
  'count',
  'candidates',
  'answerBy',
] as const satisfies readonly (keyof ScheduleDraft)[]

function readScheduleDraft(draft: ScheduleDraft, now: number): DraftReading<ScheduleContent, ScheduleProblem> {
  const times = draft.mode === 'fixed' ? fixedProblems(draft, now) : candidateProblems(draft, now)
  const problems = [...wordProblems(draft), ...times]
  const parsed = ScheduleContent.safeParse({ ...wordsOf(draft), when: whenOf(draft) })
  if (parsed.success && problems.length === 0) return { ok: true, content: parsed.data }
  return { ok: false, problems: problems.length === 0 ? [timeIsWrong(draft)] : problems }
}

/** Whatever the sentences above do not name, so that sending never fails without a word. */
function timeIsWrong({ mode }: ScheduleDraft): ScheduleProblem {
  return mode === 'fixed'
    ? { at: 'repeat', says: 'untilMissing', when: 'sending' }
    : { at: 'candidates', says: 'candidateWrong', when: 'sending' }
}

function wordsOf({ title, description, zone, participants, personIds, reminders }: ScheduleDraft) {
  return {
    title,
    description,
    zone,
    participants: participants === 'everyone' ? { type: 'everyone' } : { type: 'named', personIds },
    reminders: [...reminders].sort((a, b) => a - b),
  }
}

function whenOf(draft: ScheduleDraft): unknown {
  if (draft.mode === 'candidates') {
    return { type: 'candidates', candidates: draft.candidates, answerBy: draft.answerBy }
  }
  const segment = segmentOf(draft)
  return segment && ({ type: 'fixed', series: { segments: [segment], exceptions: [] } } satisfies ScheduleWhen)
}

/** The rule that is written; null while there is none. */
function segmentOf({ startsAt, endsAt, zone, ...rule }: ScheduleDraft): Segment | null {
  if (startsAt === null || endsAt === null) return null
  const from = dateAt(zone, startsAt)
  const place = { from, time: timeAt(zone, startsAt), minutes: Math.round((endsAt - startsAt) / minute) }
  if (rule.every === 'never') return { ...place, repeat: null }
  const end =
    rule.stops === 'until'
      ? { type: 'until' as const, date: rule.until ?? from }
      : { type: 'count' as const, count: rule.count ?? 0 }
  return { ...place, repeat: { every: rule.every, end } }
}

function fixedProblems(draft: ScheduleDraft, now: number): readonly ScheduleProblem[] {
  const span = spanProblem(draft)
  if (span !== null) return [span]
  const repeat = repeatProblem(draft)
  if (repeat !== null) return [repeat]
  const ended = draft.every === 'never' && draft.endsAt !== null && draft.endsAt <= now
  return ended ? [{ at: 'endsAt', says: 'endPast', when: 'typing' }] : []
}

function spanProblem({ startsAt, endsAt }: Pick<ScheduleDraft, 'startsAt' | 'endsAt'>): ScheduleProblem | null {
  if (startsAt === null) return { at: 'startsAt', says: 'startMissing', when: 'sending' }
  if (endsAt === null) return { at: 'endsAt', says: 'endMissing', when: 'sending' }
  if (endsAt <= startsAt) return { at: 'endsAt', says: 'endBeforeStart', when: 'typing' }
  if (endsAt - startsAt > seriesLimits.longest * minute) return { at: 'endsAt', says: 'tooLongTime', when: 'typing' }
  const short = endsAt - startsAt < seriesLimits.shortest * minute
  return short ? { at: 'endsAt', says: 'tooShortTime', when: 'typing' } : null
}

function repeatProblem(draft: ScheduleDraft): ScheduleProblem | null {
  const { every, stops, until, count } = draft
  if (every === 'never') return null
  const problem = (says: ScheduleProblem['says'], when: ScheduleProblem['when'] = 'typing') =>
    ({ at: 'repeat', says, when, most: datesAtMost }) as const
  if (stops === 'until' && until === null) return problem('untilMissing', 'sending')
  if (stops === 'count' && (count === null || !Number.isInteger(count) || count < 1 || count > datesAtMost)) {
    return problem('countWrong')
  }
  const segment = segmentOf(draft)
  if (segment === null) return null
  const dates = datesOf(segment)
  if (dates.length > datesAtMost) return problem('tooManyDates')
  if (dates[0] === segment.from) return null
  return every === 'workday' && (until === null || until >= segment.from)
    ? problem('startsOnWeekend')
    : problem('untilMissing')
}

function candidateProblems({ candidates, answerBy }: ScheduleDraft, now: number): readonly ScheduleProblem[] {
  const times = candidates.filter(isWhole)
  const keys = new Set(times.map(keyOf))
  const starts = Math.max(...times.map(({ startsAt }) => startsAt))
  const wrong: (ScheduleProblem | false)[] = [
    candidates.length < 2 && { at: 'candidates', says: 'candidatesFew', when: 'sending' },
    candidates.length > scheduleLimits.candidates && { at: 'candidates', says: 'candidatesMany', when: 'typing' },
    candidates.some((one) => spanProblem(one) !== null) && {
      at: 'candidates',
      says: 'candidateWrong',
      when: 'sending',
    },
    times.length > 0 &&
      times.every(({ endsAt }) => endsAt <= now) && { at: 'candidates', says: 'endPast', when: 'typing' },
    keys.size < times.length && { at: 'candidates', says: 'candidatesAlike', when: 'typing' },
    answerBy !== null && answerBy <= now && { at: 'answerBy', says: 'answerByPast', when: 'typing' },
    answerBy !== null &&
      times.length > 0 &&
      answerBy >= starts && { at: 'answerBy', says: 'answerByLate', when: 'typing' },
  ]
  return wrong.filter((problem) => problem !== false)
}

/** A span that is written to its end. */
export function isWhole(span: { readonly startsAt: number | null; readonly endsAt: number | null }): span is Time {
  return span.startsAt !== null && span.endsAt !== null
}

/** What is chosen so far, as far as it can be drawn. */
export function chosenTimes({ mode, startsAt, endsAt, candidates }: ScheduleDraft): Time[] {
  const spans = mode === 'fixed' ? [{ startsAt, endsAt }] : candidates
  return spans.filter(isWhole).filter((span) => span.startsAt < span.endsAt)
}

/** A time picked from the grid: the time itself, or one more or one fewer on offer. What is `kept` stays on offer. */
export function picked(draft: ScheduleDraft, time: Time, kept: readonly Time[]): Partial<ScheduleDraft> {
  if (draft.mode === 'fixed') return time
  const key = keyOf(time)
  const { candidates } = draft
  const others = candidates.filter((one) => !isWhole(one) || keyOf(one) !== key)
  if (others.length < candidates.length) return kept.some((one) => keyOf(one) === key) ? {} : { candidates: others }
  return candidates.length < scheduleLimits.candidates ? { candidates: [...candidates, time] } : {}
}

function wordProblems({ title, description, participants, personIds }: ScheduleDraft): readonly ScheduleProblem[] {
  const named = participants === 'named'
  const wrong: (ScheduleProblem | false)[] = [
    title.trim() === '' && { at: 'title', says: 'titleMissing', when: 'sending' },
    tooLong('title', title, scheduleLimits.title),
    tooLong('description', description, scheduleLimits.description),
    named && personIds.length === 0 && { at: 'personIds', says: 'peopleMissing', when: 'sending' },
    named && personIds.length > participantsAtMost && { at: 'personIds', says: 'peopleTooMany', when: 'typing' },
  ]
  return wrong.filter((problem) => problem !== false)
}

function tooLong(at: ScheduleProblem['at'], text: string, most: number): ScheduleProblem | false {
  return text.trim().length > most && { at, says: 'tooLong', most, when: 'typing' }
}
