import { Button } from '@mantine/core'
import { IconCode, IconPencil, IconTrash } from '@tabler/icons-react'
import type { Robot } from '#shared/domain/robot.ts'
import type { ConversationRow } from '../../data/conversations.store.ts'
import { usePerson } from '../../data/people.store.ts'
import { myId } from '../../data/session.store.ts'
import { useCan } from '../../data/use-can.ts'
import { Dialog } from '../../dialogs/Dialog.tsx'
import dialog from '../../groups/dialogs/Dialog.module.css'
import {
  closeGroupDialog,
  openGroupDialog,
  type RobotDialog as RobotDialogType,
} from '../../groups/dialogs/group-dialog.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { RobotAvatar } from '../RobotAvatar.tsx'
import { RobotName } from '../RobotName.tsx'
import { AddressFields } from './AddressFields.tsx'
import classes from './RobotDetail.module.css'
import { robotDialogTexts } from './robot-dialogs.texts.ts'

interface RobotDetailProps {
  readonly robot: Robot
  readonly row: ConversationRow
}

/** A robot: what it is and who made it; its address for its creator; what the viewer may do to it. @see ROB-2 */
export function RobotDetail({ robot, row: { conversation, mine } }: RobotDetailProps) {
  const t = useTexts(robotDialogTexts)
  const time = useTimeTexts()
  const creator = usePerson(robot.createdBy)
  const { allowed } = useCan('robot.add', conversation.id)
  const { id: robotId, conversationId, name, avatar, description, createdAt, lastUsedAt, disabled } = robot
  const own = robot.createdBy === myId()
  const manages = own || mine?.rank === 'owner' || mine?.rank === 'admin'
  const open = (type: RobotDialogType) => () => openGroupDialog({ type, conversationId, robotId })
  const facts = [
    t('madeBy', { name: creator?.name ?? '…', when: time.divider(createdAt) }),
    lastUsedAt === null ? t('neverUsed') : t('lastUsed', { when: time.divider(lastUsedAt) }),
  ]
  return (
    <Dialog onClose={closeGroupDialog} title={t('robot')} size={560}>
      <div className={classes.head}>
        <RobotAvatar avatar={avatar} size={52} />
        <div className={classes.about}>
          <div className={classes.name}>
            <RobotName name={name} />
          </div>
          <p className={classes.facts}>{facts.join(' · ')}</p>
        </div>
      </div>
      {description !== '' && <p className={classes.description}>{description}</p>}
      {disabled && (
        <p className={classes.disabled} role="status">
          {t('disabledText')}
        </p>
      )}
      {own ? <AddressFields robot={robot} /> : <p className={classes.others}>{t('addressOfCreator')}</p>}
      <div className={dialog.foot}>
        {manages && (
          <Button
            className={dialog.start ?? ''}
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={16} />}
            onClick={open('removeRobot')}
          >
            {t('remove')}
          </Button>
        )}
        {manages && allowed && (
          <Button variant="default" leftSection={<IconPencil size={16} />} onClick={open('editRobot')}>
            {t('edit')}
          </Button>
        )}
        {own ? (
          <Button leftSection={<IconCode size={16} />} onClick={open('tryRobot')}>
            {t('try')}
          </Button>
        ) : (
          <Button variant="default" onClick={closeGroupDialog}>
            {t('close')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
