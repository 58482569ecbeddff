import { IconArrowsExchange, IconDoorExit, IconEraser, IconLock, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Conversation } from '#shared/domain/conversation.ts'
import { hideConversation } from '../../data/hide-conversation.ts'
import { useExplain } from '../../i18n/use-explain.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import { closeConversation } from '../../shell/shell.store.ts'
import { openGroupDialog } from '../dialogs/group-dialog.store.ts'
import classes from './EndSection.module.css'
import { GuardedLink } from './GuardedLink.tsx'
import { panelTexts } from './panel.texts.ts'

/** Clearing what this machine shows, passing the group on, leaving it, ending it: each asks again in a dialog of its own. */
export function EndSection({ conversation: { id, state } }: { readonly conversation: Conversation }) {
  const t = useTexts(panelTexts)
  const clear = (
    <button
      type="button"
      className={classes.plain}
      aria-haspopup="dialog"
      onClick={() => openGroupDialog({ type: 'clearHistory', conversationId: id })}
    >
      <IconEraser size={16} stroke={1.7} aria-hidden />
      {t('clearHistory')}
    </button>
  )
  if (state === 'dissolved') return <Ended conversationId={id}>{clear}</Ended>
  return (
    <div className={classes.ends}>
      {clear}
      <GuardedLink
        row
        capability="owner.transfer"
        conversationId={id}
        onClick={() => openGroupDialog({ type: 'transfer', conversationId: id, personId: null })}
      >
        <IconArrowsExchange size={16} stroke={1.7} aria-hidden />
        {t('transfer')}
      </GuardedLink>
      {state === 'open' && (
        <GuardedLink
          row
          danger
          capability="department.close"
          conversationId={id}
          onClick={() => openGroupDialog({ type: 'closeDepartment', conversationId: id })}
        >
          <IconLock size={16} stroke={1.7} aria-hidden />
          {t('closeDepartment')}
        </GuardedLink>
      )}
      <GuardedLink
        row
        danger
        capability="group.leave"
        conversationId={id}
        onClick={() => openGroupDialog({ type: 'leave', conversationId: id })}
      >
        <IconDoorExit size={16} stroke={1.7} aria-hidden />
        {t('leave')}
      </GuardedLink>
      <GuardedLink
        row
        danger
        capability="group.dissolve"
        conversationId={id}
        onClick={() => openGroupDialog({ type: 'dissolve', conversationId: id })}
      >
        <IconTrash size={16} stroke={1.7} aria-hidden />
        {t('dissolve')}
      </GuardedLink>
    </div>
  )
}

/** A group that is over can be read, cleared, and taken off the list. @see MSG-5 */
function Ended({ conversationId, children }: { readonly conversationId: string; readonly children: ReactNode }) {
  const t = useTexts(panelTexts)
  const explain = useExplain()
  const remove = () =>
    hideConversation(conversationId).then(closeConversation, (caught: unknown) =>
      notify({ tone: 'failed', message: explain(caught) }),
    )
  return (
    <div className={classes.ends}>
      {children}
      <button type="button" className={classes.plain} data-danger onClick={remove}>
        <IconTrash size={16} stroke={1.7} aria-hidden />
        {t('deleteChat')}
      </button>
    </div>
  )
}
