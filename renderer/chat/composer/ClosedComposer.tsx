import { IconLock } from '@tabler/icons-react'
import type { Capability } from '#shared/capabilities/matrix.ts'
import type { ConversationKind } from '#shared/domain/conversation.ts'
import type { CapabilityReason } from '#shared/domain/error.ts'
import { WhyLink } from '../../compare/WhyLink.tsx'
import { explain } from '../../i18n/explain.ts'
import { useLanguage, useTexts } from '../../i18n/use-texts.ts'
import classes from './ClosedComposer.module.css'
import { composerTexts } from './composer.texts.ts'

interface ClosedComposerProps {
  readonly reason: CapabilityReason
  readonly title: string
  readonly kind: ConversationKind
}

/** What somebody did that keeps others from writing: where the comparison tells more. */
const doneBy: Partial<Record<CapabilityReason, Capability>> = {
  'capability.closed': 'department.close',
  'capability.muted': 'member.mute',
  'capability.mutedAll': 'group.muteAll',
}

/** Nothing can be written here, and this is why. */
export function ClosedComposer({ reason, title, kind }: ClosedComposerProps) {
  const t = useTexts(composerTexts)
  const language = useLanguage()
  const capability = doneBy[reason]
  const why = explain({ reason, details: { capability: 'message.send' } }, language)
  return (
    <section className={classes.closed} aria-label={t('region')} data-region="composer">
      <IconLock size={17} stroke={1.7} aria-hidden className={classes.lock} />
      {/* biome-ignore lint/a11y/useFocusableInteractive: a field that is off takes no focus. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a text field of one line would cut the reason. */}
      <div role="textbox" aria-disabled="true" aria-multiline="true" aria-label={t('label', { title })}>
        {why}
      </div>
      {capability !== undefined && kind !== 'direct' && <WhyLink capability={capability} kind={kind} />}
    </section>
  )
}
