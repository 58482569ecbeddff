import { z } from 'zod'
import { Instant } from '#shared/domain/ids.ts'
import { dateAt, LocalTime } from '#shared/domain/zoned-time.ts'
import { isDueAtMidnight, type Rhythm } from '#shared/features/report/periods.ts'
import { ReportContent, ReportTemplate } from '#shared/features/report/report.ts'
import { ownZone } from '../../time/own-zone.ts'
import { DraftField, newField, readFields, type WrittenFieldProblem } from '../fields/draft-fields.ts'
import type { Draft, DraftReading } from '../use-draft.ts'

/** A report being written: may be empty or wrong in any way. */
export const ReportDraft = z.strictObject({
  title: z.string(),
  template: ReportTemplate,
  fields: z.array(DraftField).min(1),
  who: z.enum(['everyone', 'chosen']),
  reporters: z.array(z.string()),
  receivers: z.array(z.string()),
  rhythm: z.enum(['once', 'daily', 'weekdays', 'weekly']),
  due: Instant.nullable(),
  time: z.string(),
  weekday: z.number().int().min(1).max(7),
  remindBefore: z.number().int().nullable(),
  lastDay: z.string().nullable(),
})
export type ReportDraft = z.infer<typeof ReportDraft>

export type ReportProblem =
  | WrittenFieldProblem
  | ((
      | { readonly at: 'title'; readonly says: 'titleMissing' | 'titleTooLong' }
      | { readonly at: 'reporters'; readonly says: 'nobodyChosen' }
      | { readonly at: 'due'; readonly says: 'dueMissing' | 'duePast' }
      | { readonly at: 'time'; readonly says: 'timeMissing' | 'timeMidnight' }
      | { readonly at: 'lastDay'; readonly says: 'lastDayPast' }
    ) & { readonly when: 'typing' | 'sending' })

/** How a report is written, kept and made into content. */
export const reportDraft = {
  schema: ReportDraft,
  start: () => ({
    title: '',
    template: 'custom' as const,
    fields: [newField('text', [])],
    who: 'everyone' as const,
    reporters: [],
    receivers: [],
    rhythm: 'once' as const,
    due: null,
    time: '18:00',
    weekday: 5,
    remindBefore: 30,
    lastDay: null,
  }),
  read: readReportDraft,
} satisfies Draft<ReportDraft, ReportContent, ReportProblem>

function readReportDraft(draft: ReportDraft, now: number): DraftReading<ReportContent, ReportProblem> {
  const read = readFields(draft.fields)
  const problems = [...problemsOf(draft, now), ...read.problems]
  if (problems.length > 0) return { ok: false, problems }
  const content = ReportContent.safeParse({
    title: draft.title,
    template: draft.template,
    fields: read.fields,
    reporters: draft.who === 'everyone' ? null : draft.reporters,
    receivers: draft.receivers,
    rhythm: rhythmOf(draft),
    zone: ownZone(),
    remindBefore: draft.remindBefore,
    lastDay: draft.rhythm === 'once' ? null : draft.lastDay,
  })
  return content.success ? { ok: true, content: content.data } : { ok: false, problems: [] }
}

function problemsOf({ title, who, reporters, rhythm, due, time, lastDay }: ReportDraft, now: number): ReportProblem[] {
  const problems: ReportProblem[] = []
  if (title.trim() === '') problems.push({ at: 'title', says: 'titleMissing', when: 'sending' })
  if (title.trim().length > 100) problems.push({ at: 'title', says: 'titleTooLong', when: 'typing' })
  if (who === 'chosen' && reporters.length === 0) {
    problems.push({ at: 'reporters', says: 'nobodyChosen', when: 'sending' })
  }
  if (rhythm === 'once') {
    if (due === null) problems.push({ at: 'due', says: 'dueMissing', when: 'sending' })
    else if (due <= now) problems.push({ at: 'due', says: 'duePast', when: 'typing' })
    return problems
  }
  if (!LocalTime.safeParse(time).success) problems.push({ at: 'time', says: 'timeMissing', when: 'sending' })
  else if (isDueAtMidnight({ type: 'daily', time })) problems.push({ at: 'time', says: 'timeMidnight', when: 'typing' })
  if (lastDay !== null && lastDay < dateAt(ownZone(), now)) {
    problems.push({ at: 'lastDay', says: 'lastDayPast', when: 'typing' })
  }
  return problems
}

function rhythmOf({ rhythm, due, time, weekday }: ReportDraft): Rhythm {
  switch (rhythm) {
    case 'once':
      return { type: rhythm, due: due ?? 0 }
    case 'weekly':
      return { type: rhythm, weekday, time }
    default:
      return { type: rhythm, time }
  }
}
