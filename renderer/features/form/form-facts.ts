import type { FormContent } from '#shared/features/form/form.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { CardFacts, CardPhase } from '../face.ts'

interface Words {
  readonly form: Translate<'pickUp' | 'questions' | 'anonymous' | 'several'>
  readonly shared: Translate<'ended' | 'readOnly' | 'sending' | 'openUntil'>
  readonly deadline: (at: number) => string
}

/** What stands after the label: how much it asks, whether it is anonymous, until when. */
export function formFacts(
  { kind, fields, anonymous, perPerson }: FormContent,
  { endsAt }: Pick<CardFacts, 'endsAt'>,
  phase: CardPhase,
  { form, shared, deadline }: Words,
): string[] {
  const until = endsAt === null ? [] : [shared('openUntil', { when: deadline(endsAt) })]
  return [
    kind === 'form' ? form('questions', { count: fields.length }) : form('pickUp'),
    ...(anonymous ? [form('anonymous')] : []),
    ...(perPerson === 'several' ? [form('several')] : []),
    ...(phase === 'open' ? until : [shared(phase)]),
  ]
}
