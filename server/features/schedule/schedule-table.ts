import type {
  ScheduleAnswer,
  ScheduleContent,
  ScheduleEntry,
  ScheduleState,
} from '#shared/features/schedule/schedule.ts'
import { askedKeys } from '#shared/features/schedule/schedule-plan.ts'
import type { CardFacts, ExportTable, PersonalEntry } from '../rules.ts'
import { spanLine } from './span-line.ts'

const names = {
  yes: { zh: '可以', en: 'yes' },
  maybe: { zh: '可能', en: 'maybe' },
  no: { zh: '不行', en: 'no' },
} as const satisfies Record<ScheduleAnswer, { zh: string; en: string }>

/** A person a row, a time a column. @see TOOL-4 */
export function scheduleTable(
  { content, state }: CardFacts<ScheduleContent, ScheduleState>,
  entries: readonly PersonalEntry<ScheduleEntry>[],
  nameOf: (personId: string) => string,
  language: 'zh' | 'en',
): ExportTable {
  const keys = askedKeys(content, state)
  return {
    columns: [{ zh: '姓名', en: 'Name' }, ...keys.map((key) => spanLine(timeOf(key), content.zone))],
    rows: entries.map(({ personId, entry }) => [
      nameOf(personId),
      ...keys.map((key) => {
        const answer = entry.answers[key]
        return answer === undefined ? '' : names[answer][language]
      }),
    ]),
  }
}

function timeOf(key: string) {
  const [startsAt = 0, endsAt = 0] = key.split('-').map(Number)
  return { startsAt, endsAt }
}
