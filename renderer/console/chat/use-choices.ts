import type { ComboboxItem } from '@mantine/core'
import { useTexts } from '../../i18n/use-texts.ts'
import { chatTexts } from './chat.texts.ts'

const minute = 60_000
const hour = 60 * minute

/** Numbers of people and lengths of time as choices of a list. */
export function useChoices() {
  const t = useTexts(chatTexts)
  const peopleText = (count: number) => t('people', { count })
  const timeText = (time: number) =>
    time < hour ? t('minutes', { count: time / minute }) : t('hours', { count: time / hour })
  const listed = (values: readonly number[], text: (value: number) => string): ComboboxItem[] =>
    values.map((value) => ({ value: String(value), label: text(value) }))
  return {
    peopleText,
    timeText,
    peopleChoices: (values: readonly number[]) => listed(values, peopleText),
    timeChoices: (values: readonly number[]) => listed(values, timeText),
    /** The value behind a choice; undefined for none of them. */
    chosenIn: <Value extends number>(values: readonly Value[], chosen: string | null) =>
      values.find((value) => String(value) === chosen),
  }
}
