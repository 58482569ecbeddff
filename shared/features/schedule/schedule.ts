import { z } from 'zod'
import { Instant } from '../../domain/ids.ts'
import { LocalDate, TimeZone } from '../../domain/zoned-time.ts'
import type { Feature } from '../feature.ts'
import { namedOf, Participants } from '../gathering/participants.ts'
import { Reminders } from '../gathering/reminders.ts'
import { shortened } from '../shortened.ts'
import { occurrencesOf, Series, seriesLimits } from './series.ts'
import { emptyTally, keyOf } from './times.ts'

/** The numbers of SCHED-1: characters, times to choose among. */
export const scheduleLimits = { title: 128, description: 1000, candidates: 10 } as const

const minute = 60_000
const shortest = seriesLimits.shortest * minute
const longest = seriesLimits.longest * minute

/** One time that is offered, in whole minutes. */
export const Candidate = z
  .strictObject({ startsAt: Instant.multipleOf(minute), endsAt: Instant.multipleOf(minute) })
  .refine(({ startsAt, endsAt }) => endsAt - startsAt >= shortest && endsAt - startsAt <= longest, { path: ['endsAt'] })
export type Candidate = z.infer<typeof Candidate>

/** One time, and how it repeats; or several to choose among, and until when. @see SCHED-1, SCHED-6 */
export const ScheduleWhen = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('fixed'), series: Series }),
  z
    .strictObject({
      type: z.literal('candidates'),
      candidates: z
        .array(Candidate)
        .min(2)
        .max(scheduleLimits.candidates)
        .refine((times) => new Set(times.map(keyOf)).size === times.length),
      answerBy: Instant.nullable(),
    })
    .refine(({ candidates, answerBy }) => answerBy === null || candidates.some(({ startsAt }) => answerBy < startsAt), {
      path: ['answerBy'],
    }),
])
export type ScheduleWhen = z.infer<typeof ScheduleWhen>

/** `zone`: whose wall clock a series follows, and whose working hours count. @see SCHED-1, SCHED-2, SCHED-6 */
export const ScheduleContent = z.strictObject({
  title: z.string().trim().min(1).max(scheduleLimits.title),
  description: z.string().trim().max(scheduleLimits.description),
  zone: TimeZone,
  when: ScheduleWhen,
  participants: Participants,
  reminders: Reminders,
})
export type ScheduleContent = z.infer<typeof ScheduleContent>

/** @see SCHED-3 */
export const scheduleAnswers = ['yes', 'maybe', 'no'] as const
export const ScheduleAnswer = z.enum(scheduleAnswers)
export type ScheduleAnswer = z.infer<typeof ScheduleAnswer>

/** Names a time by what it is: an answer never counts for another one. */
const TimeKey = z.string().regex(/^\d{1,16}-\d{1,16}$/)

/** One person's answers in one round, by time; `dates`: to single dates of a repeat, where they are others. @see SCHED-3, SCHED-6 */
export const ScheduleEntry = z.strictObject({
  round: z.number().int().min(1),
  answers: z.record(TimeKey, ScheduleAnswer),
  dates: z.record(LocalDate, ScheduleAnswer).optional(),
  answeredAt: Instant,
})
export type ScheduleEntry = z.infer<typeof ScheduleEntry>

const Count = z.number().int().min(0)
const Tally = z.strictObject({ yes: Count, maybe: Count, no: Count })
export type Tally = z.infer<typeof Tally>

/**
 * `planned` is the time that answers are about once it is settled (of a series its first date when everyone was asked);
 * null while it is not. `round` counts how often everyone was asked, `changes` how often it was written anew or settled.
 * What was due up to `remindedUpTo` is over (null: up to its sending); `reminded` says that a reminder went out in this
 * round. @see SCHED-4
 */
export const ScheduleState = z.strictObject({
  planned: TimeKey.nullable(),
  round: z.number().int().min(1),
  changes: Count,
  tallies: z.record(TimeKey, Tally),
  remindedUpTo: Instant.nullable(),
  reminded: z.boolean(),
})
export type ScheduleState = z.infer<typeof ScheduleState>

/** An answer says to which round and which time, and to which `date` of a repeat, where it is to that one alone. @see SCHED-3, SCHED-4, SCHED-6 */
export const ScheduleAction = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('answer'),
    round: z.number().int().min(1),
    time: TimeKey,
    date: LocalDate.optional(),
    answer: ScheduleAnswer,
  }),
  z.strictObject({ type: z.literal('settle'), time: TimeKey }),
  z.strictObject({ type: z.literal('change'), content: ScheduleContent }),
])
export type ScheduleAction = z.infer<typeof ScheduleAction>

const reasons = [
  'schedule.notInvited',
  'schedule.notCreator',
  'schedule.changed',
  'schedule.answersClosed',
  'schedule.settled',
  'schedule.past',
  'schedule.withdraws',
  'schedule.uninvites',
] as const

/** Schedule 约时间: one time for everyone, fixed or found together. @see SCHED-1 … SCHED-4, SCHED-6 */
export const schedule = {
  tool: 'schedule',
  version: 1,
  capability: 'schedule.create',
  answering: 'schedule.create',
  content: ScheduleContent,
  entry: ScheduleEntry,
  state: ScheduleState,
  action: ScheduleAction,
  reasons,
  whenOffline: 'queue',
  start: (content) => {
    const key = firstKey(content)
    return {
      planned: key,
      round: 1,
      changes: 0,
      tallies: key === null ? {} : { [key]: emptyTally },
      remindedUpTo: null,
      reminded: false,
    }
  },
  endsAt: lastEnd,
  pictures: () => [],
  people: (content) => namedOf(content) ?? [],
  audience: namedOf,
  searched: ({ title, description }) => [title, description],
  summary: ({ title }) => ({ zh: `[约时间] ${shortened(title)}`, en: `[Schedule] ${shortened(title)}` }),
  examples: [
    {
      title: '三季度规划会：大家哪天方便？',
      description: '两个小时以内，最好全员到齐。',
      zone: 'Asia/Shanghai',
      when: {
        type: 'candidates',
        candidates: [
          { startsAt: Date.UTC(2027, 4, 12, 6, 0), endsAt: Date.UTC(2027, 4, 12, 8, 0) },
          { startsAt: Date.UTC(2027, 4, 13, 2, 0), endsAt: Date.UTC(2027, 4, 13, 4, 0) },
          { startsAt: Date.UTC(2027, 4, 14, 7, 30), endsAt: Date.UTC(2027, 4, 14, 9, 30) },
        ],
        answerBy: Date.UTC(2027, 4, 11, 10, 0),
      },
      participants: { type: 'everyone' },
      reminders: [15],
    },
    {
      title: 'Weekly sync with Berlin',
      description: '',
      zone: 'Europe/Berlin',
      when: {
        type: 'fixed',
        series: {
          segments: [
            {
              from: '2027-03-01',
              time: '09:30',
              minutes: 30,
              repeat: { every: 'week', end: { type: 'count', count: 12 } },
            },
          ],
          exceptions: [
            { type: 'cancelled', date: '2027-03-15' },
            { type: 'moved', date: '2027-03-29', to: { date: '2027-03-30', time: '11:00', minutes: 45 } },
          ],
        },
      },
      participants: { type: 'named', personIds: ['lin-xia', 'chen-zhou'] },
      reminders: [],
    },
    {
      title: '消防演练',
      description: '听到广播后走最近的楼梯，在北广场集合。',
      zone: 'Asia/Shanghai',
      when: {
        type: 'fixed',
        series: { segments: [{ from: '2027-05-20', time: '15:00', minutes: 40, repeat: null }], exceptions: [] },
      },
      participants: { type: 'everyone' },
      reminders: [15, 1440],
    },
  ],
} as const satisfies Feature<ScheduleContent, ScheduleEntry, ScheduleState, ScheduleAction, (typeof reasons)[number]>

/** What answers to a fixed time are about: its first date that is not called off; null while times are offered. */
export function firstKey({ when, zone }: Pick<ScheduleContent, 'when' | 'zone'>): string | null {
  if (when.type === 'candidates') return null
  const [first] = occurrencesOf(when.series, zone).filter(({ cancelled }) => !cancelled)
  return first === undefined ? null : keyOf(first)
}

/** When nothing of it is left: the end of the last date, or of the last time that is offered. */
function lastEnd({ when, zone }: ScheduleContent): number {
  const times =
    when.type === 'candidates'
      ? when.candidates
      : occurrencesOf(when.series, zone).filter(({ cancelled }) => !cancelled)
  return Math.max(...times.map(({ endsAt }) => endsAt))
}
