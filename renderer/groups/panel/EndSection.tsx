import { IconArrowsExchange, IconDoorExit, IconLock, IconTrash } from '@tabler/icons-react'
import type { Conversation } from '#shared/domain/conversation.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { openGroupDialog } from '../dialogs/group-dialog.store.ts'
import classes from './EndSection.module.css'
import { GuardedLink } from './GuardedLink.tsx'
import { panelTexts } from './panel.texts.ts'

/** Passing the group on, leaving it, ending it: each asks again in a dialog of its own. */
export function EndSection({ conversation: { id, state } }: { readonly conversation: Conversation }) {
  const t = useTexts(panelTexts)
  if (state === 'dissolved') return null
  return (
    <div className={classes.ends}>
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
