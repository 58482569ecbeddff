import type { PollContent } from '#shared/features/poll/poll.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { CardFacts, CardPhase } from '../face.ts'

type Words = Translate<'single' | 'multiple' | 'anonymous' | 'until'>
type SharedWords = Translate<'sending' | 'ended' | 'readOnly'>

/** What stands after "Poll": how to choose, whether anonymous, until when; the end replaces the deadline. */
export function pollFacts(
  content: PollContent,
  { endsAt }: Pick<CardFacts, 'endsAt'>,
  phase: CardPhase,
  words: { readonly poll: Words; readonly shared: SharedWords; readonly deadline: (at: number) => string },
): readonly string[] {
  const { poll, shared } = words
  const kind = content.choice.type === 'single' ? poll('single') : poll('multiple', { count: content.choice.atMost })
  const facts = content.anonymous ? [kind, poll('anonymous')] : [kind]
  if (phase !== 'open') return [...facts, shared(phase)]
  return endsAt === null ? facts : [...facts, poll('until', { when: words.deadline(endsAt) })]
}
