import type { Capability } from '#shared/capabilities/matrix.ts'
import type { ConversationKind } from '#shared/domain/conversation.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { showInComparison } from './compare.store.ts'
import { compareTexts } from './compare.texts.ts'
import classes from './WhyLink.module.css'

interface WhyLinkProps {
  readonly capability: Capability
  readonly kind: Exclude<ConversationKind, 'direct'>
}

/** From a "why not?" to the cell of the comparison that explains it. @see CMP-1 */
export function WhyLink({ capability, kind }: WhyLinkProps) {
  const t = useTexts(compareTexts)
  return (
    <button type="button" className={classes.link} onClick={() => showInComparison({ key: capability, kind })}>
      {t('link')}
    </button>
  )
}
