import { useEffect } from 'react'
import type { Robot } from '#shared/domain/robot.ts'
import { LoadedPlace } from '../../asking/LoadedPlace.tsx'
import type { ConversationRow } from '../../data/conversations.store.ts'
import { type RobotPlace, regenerateRobot, removeRobot, useRobots } from '../../data/robots.ts'
import { Dialog } from '../../dialogs/Dialog.tsx'
import { ConfirmDialog } from '../../groups/dialogs/ConfirmDialog.tsx'
import {
  closeGroupDialog,
  openGroupDialog,
  type RobotDialog as RobotDialogType,
} from '../../groups/dialogs/group-dialog.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import { TryDialog } from '../try/TryDialog.tsx'
import { EditRobotDialog } from './EditRobotDialog.tsx'
import { RobotDetail } from './RobotDetail.tsx'
import { robotDialogTexts } from './robot-dialogs.texts.ts'

interface RobotDialogProps {
  readonly type: RobotDialogType
  readonly place: RobotPlace
  readonly row: ConversationRow
}

/** Whatever is opened about one robot; a robot that is removed takes its dialog with it. */
export function RobotDialog({ type, place, row }: RobotDialogProps) {
  const t = useTexts(robotDialogTexts)
  const list = useRobots(place.conversationId)
  const robot = list.phase === 'there' ? list.robots.find(({ id }) => id === place.robotId) : undefined
  const gone = list.phase === 'there' && robot === undefined
  useEffect(() => {
    if (!gone) return
    closeGroupDialog()
    if (type !== 'removeRobot') notify({ tone: 'info', message: t('gone') })
  }, [gone, type, t])
  if (gone) return null
  if (robot === undefined) {
    return (
      <Dialog onClose={closeGroupDialog} title={t('robot')}>
        <LoadedPlace
          loaded={
            list.phase === 'refused'
              ? { phase: 'failed', caught: list.refusal, retry: closeGroupDialog }
              : { phase: 'loading' }
          }
        >
          {() => null}
        </LoadedPlace>
      </Dialog>
    )
  }
  return <Opened type={type} robot={robot} place={place} row={row} />
}

function Opened({ type, robot, place, row }: RobotDialogProps & { readonly robot: Robot }) {
  const t = useTexts(robotDialogTexts)
  const { conversationId, robotId } = place
  // What was opened from the robot closes back to it.
  const toRobot = () => openGroupDialog({ type: 'robot', conversationId, robotId })
  switch (type) {
    case 'robot':
      return <RobotDetail robot={robot} row={row} />
    case 'editRobot':
      return <EditRobotDialog robot={robot} onClose={toRobot} />
    case 'tryRobot':
      return <TryDialog robot={robot} />
    case 'regenerateRobot':
      return (
        <ConfirmDialog
          title={t('regenerateTitle', { name: robot.name })}
          text={t('regenerateText')}
          confirm={t('regenerate')}
          danger
          onConfirm={() => regenerateRobot({ conversationId, robotId })}
          onDone={toRobot}
          onCancel={toRobot}
        />
      )
    case 'removeRobot':
      return (
        <ConfirmDialog
          title={t('removeTitle', { name: robot.name })}
          text={t('removeText')}
          confirm={t('remove')}
          danger
          onConfirm={() => removeRobot({ conversationId, robotId })}
          onCancel={toRobot}
        />
      )
  }
}
