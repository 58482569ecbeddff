import { z } from 'zod'
import { Id, Instant } from '../../domain/ids.ts'
import { addDays, instantAt, LocalDate, TimeZone } from '../../domain/zoned-time.ts'
import type { Feature } from '../feature.ts'
import { Answers, peopleIn, picturesIn } from '../fields/answer.ts'
import { type Field, fieldList } from '../fields/field.ts'
import { fieldTexts } from '../fields/field-texts.ts'
import { shortened } from '../shortened.ts'
import { firstPeriod, lateOnce, Period, Rhythm } from './periods.ts'

/** What a report is begun from; the fields can be changed. @see REP-1 */
export const ReportTemplate = z.enum(['health', 'daily', 'weekly', 'custom'])
export type ReportTemplate = z.infer<typeof ReportTemplate>

/** The kinds of field a report may have. @see REP-1 */
export const reportFieldKinds = ['text', 'longText', 'number', 'single', 'multiple', 'date', 'picture'] as const

/** Minutes before it is due. */
export const reportReminders = [0, 15, 30, 60, 120] as const

/** @see REP-1, REP-4 */
export const ReportContent = z
  .strictObject({
    title: z.string().trim().min(1).max(100),
    template: ReportTemplate,
    fields: fieldList(50),
    /** Who must report; null: everyone in the group. */
    reporters: z.array(Id).min(1).max(2000).nullable(),
    /** To whom: they read all answers, as its creator, the owner and admins do. */
    receivers: z.array(Id).max(50),
    rhythm: Rhythm,
    zone: TimeZone,
    /** Minutes before it is due at which whoever is missing is reminded; null never. */
    remindBefore: z.union(reportReminders.map((minutes) => z.literal(minutes))).nullable(),
    /** The last day of one that comes again; null: until somebody ends it. */
    lastDay: LocalDate.nullable(),
  })
  .refine(({ fields }) => fields.every(({ kind }) => isReportField(kind)), { path: ['fields'] })
  .refine(({ rhythm, lastDay }) => rhythm.type !== 'once' || lastDay === null, { path: ['lastDay'] })
export type ReportContent = z.infer<typeof ReportContent>

/** One person's report of one period; `late`: first given after it was due. @see REP-2 */
export const ReportEntry = z.strictObject({
  period: z.iso.date(),
  answers: Answers,
  submittedAt: Instant,
  changedAt: Instant.nullable(),
  late: z.boolean(),
})
export type ReportEntry = z.infer<typeof ReportEntry>

const Counts = { submitted: z.number().int().min(0), late: z.number().int().min(0) }

/**
 * The present period with how many reported and how many of them late, and those before it, the latest first.
 * `stage` is what already happened by itself in it.
 */
export const ReportState = z.strictObject({
  period: Period,
  stage: z.enum(['open', 'reminded', 'due']),
  ...Counts,
  past: z.array(z.strictObject({ period: Period, ...Counts, missing: z.number().int().min(0) })).max(60),
})
export type ReportState = z.infer<typeof ReportState>

/** `period` is the one the person saw, so that nothing lands in the next by accident. */
export const ReportAction = z.strictObject({ type: z.literal('submit'), period: z.iso.date(), answers: Answers })
export type ReportAction = z.infer<typeof ReportAction>

const reasons = ['report.notAsked', 'report.periodOver', 'report.answers', 'report.dueAtMidnight'] as const

/** Group report 群上报: who must report what to whom, once or again and again. @see REP-1 … REP-4 */
export const report = {
  tool: 'report',
  version: 1,
  capability: 'report.create',
  answering: 'report.create',
  content: ReportContent,
  entry: ReportEntry,
  state: ReportState,
  action: ReportAction,
  reasons,
  whenOffline: 'queue',
  start: (content, sentAt) => ({
    period: firstPeriod(content, sentAt),
    stage: 'open',
    submitted: 0,
    late: 0,
    past: [],
  }),
  endsAt: ({ rhythm, zone, lastDay }) => {
    if (rhythm.type === 'once') return rhythm.due + lateOnce
    return lastDay === null ? null : instantAt(zone, addDays(lastDay, 1), '00:00')
  },
  pictures: () => [],
  entryPictures: ({ answers }) => picturesIn(answers),
  entryPeople: ({ answers }) => peopleIn(answers),
  people: ({ reporters, receivers }) => [...(reporters ?? []), ...receivers],
  audience: ({ reporters }) => reporters,
  searched: ({ title, fields }) => [title, ...fields.flatMap(fieldTexts)],
  summary: ({ title }) => ({ zh: `[群上报] ${shortened(title)}`, en: `[Report] ${shortened(title)}` }),
  examples: [
    {
      title: '每日健康上报',
      template: 'health',
      fields: [
        { id: 'a', kind: 'single', label: '今天身体情况', required: true, options: ['良好', '不适'], other: true },
        { id: 'b', kind: 'number', label: '体温（℃）', required: true, least: 34, most: 43, whole: false },
        { id: 'c', kind: 'picture', label: '行程截图', required: false, atMost: 3 },
      ],
      reporters: null,
      receivers: [],
      rhythm: { type: 'daily', time: '10:00' },
      zone: 'Asia/Shanghai',
      remindBefore: 30,
      lastDay: null,
    },
    {
      title: 'Weekly report of the release team',
      template: 'weekly',
      fields: [
        { id: 'a', kind: 'longText', label: 'Done this week', required: true },
        {
          id: 'b',
          kind: 'multiple',
          label: 'Areas',
          required: false,
          options: ['API', 'Client'],
          other: false,
          atLeast: 0,
          atMost: null,
        },
        { id: 'c', kind: 'date', label: 'Next release', required: false, earliest: null, latest: null },
      ],
      reporters: null,
      receivers: [],
      rhythm: { type: 'weekly', weekday: 5, time: '17:00' },
      zone: 'Europe/Berlin',
      remindBefore: null,
      lastDay: '2027-12-31',
    },
    {
      title: '资产盘点',
      template: 'custom',
      fields: [{ id: 'a', kind: 'text', label: '电脑编号', required: true }],
      reporters: null,
      receivers: [],
      rhythm: { type: 'once', due: Date.UTC(2026, 10, 27, 10) },
      zone: 'Asia/Shanghai',
      remindBefore: 60,
      lastDay: null,
    },
  ],
} as const satisfies Feature<ReportContent, ReportEntry, ReportState, ReportAction, (typeof reasons)[number]>

function isReportField(kind: Field['kind']): boolean {
  return reportFieldKinds.some((known) => known === kind)
}
