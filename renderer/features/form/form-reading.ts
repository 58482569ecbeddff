import type { FormContent } from '#shared/features/form/form.ts'

/** What a viewer reads of others' answers: sheets with names, all answers without names, only counts, nothing. */
export type FormReading = 'sheets' | 'nameless' | 'counts' | 'nothing'

/** What the server tells this viewer; it decides again. @see FORM-2, FORM-3 */
export function formReading(
  { kind, anonymous, statistics }: Pick<FormContent, 'kind' | 'anonymous' | 'statistics'>,
  runs: boolean,
): FormReading {
  if (kind === 'pickUp') return 'sheets'
  if (runs) return anonymous ? 'nameless' : 'sheets'
  return statistics === 'everyone' ? 'counts' : 'nothing'
}
