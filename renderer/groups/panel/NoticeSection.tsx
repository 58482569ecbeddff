import type { Conversation } from '#shared/domain/conversation.ts'
import { useCan } from '../../data/use-can.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { openGroupDialog } from '../dialogs/group-dialog.store.ts'
import { isDrawn } from '../why-not.ts'
import { GuardedLink } from './GuardedLink.tsx'
import classes from './NoticeSection.module.css'
import { PanelSection } from './PanelSection.tsx'
import { panelTexts } from './panel.texts.ts'

/** The notice as it stands, and the way to a new one. @see GRP-2 */
export function NoticeSection({ conversation: { id, notice } }: { readonly conversation: Conversation }) {
  const t = useTexts(panelTexts)
  const may = useCan('notice.publish', id)
  if (notice === null && !isDrawn(may)) return null
  const publish = (
    <GuardedLink
      capability="notice.publish"
      conversationId={id}
      onClick={() => openGroupDialog({ type: 'editNotice', conversationId: id })}
    >
      {t(notice === null ? 'publish' : 'editNotice')}
    </GuardedLink>
  )
  return (
    <PanelSection heading={t('notice')} acts={publish}>
      {notice === null ? (
        <p className={classes.none}>{t('noNotice')}</p>
      ) : (
        <button
          type="button"
          className={classes.notice}
          aria-haspopup="dialog"
          onClick={() => openGroupDialog({ type: 'notice', conversationId: id })}
        >
          {notice.text}
        </button>
      )}
    </PanelSection>
  )
}
