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
  const apart = entries.some(({ entry }) => Object.keys(entry.dates ?? {}).length > 0)
  return {
    columns: [
      { zh: '姓名', en: 'Name' },
      ...keys.map((key) => spanLine(timeOf(key), content.zone)),
      ...(apart ? [singleDates] : []),
    ],
    rows: entries.map(({ personId, entry }) => [
      nameOf(personId),
      ...keys.map((key) => {
        const answer = entry.answers[key]
        return answer === undefined ? '' : names[answer][language]
      }),
      ...(apart ? [datesOf(entry, language)] : []),
    ]),
  }
}

const singleDates = { zh: '单次答复', en: 'Single dates' } as const

function datesOf({ dates = {} }: ScheduleEntry, language: 'zh' | 'en'): string {
  const said = Object.entries(dates).sort(([one], [other]) => (one < other ? -1 : 1))
  return said.map(([date, answer]) => `${date} ${names[answer][language]}`).join('; ')
}

function timeOf(key: string) {
  const [startsAt = 0, endsAt = 0] = key.split('-').map(Number)
  return { startsAt, endsAt }
}
