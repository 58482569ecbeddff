import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ConsoleRobot } from '#shared/console/robot.ts'
import { RefusedLine } from '../../asking/RefusedLine.tsx'
import { useDeed } from '../../asking/use-deed.ts'
import { changeInConsole } from '../../data/console/ask-console.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import { ConfirmDelete } from '../confirm/ConfirmDelete.tsx'
import sheet from '../frame/Sheet.module.css'
import { robotsTexts } from './robots.texts.ts'

interface ManageRobotProps {
  readonly robot: ConsoleRobot
  readonly onDeleted: () => void
}

/** Disables a robot and enables it again, or deletes it for good. @see ROB-6 */
export function ManageRobot({ robot: { id: robotId, name, disabled }, onDeleted }: ManageRobotProps) {
  const t = useTexts(robotsTexts)
  const { busy, refused, run } = useDeed()
  const [deleting, setDeleting] = useState(false)
  const turn = async () => {
    await changeInConsole('console:robotSet', (clientId) => ({ clientId, robotId, disabled: !disabled }))
    notify({ tone: 'done', message: t(disabled ? 'wasEnabled' : 'wasDisabled', { name }) })
  }
  const remove = async (confirm: string) => {
    await changeInConsole('console:robotDelete', (clientId) => ({ clientId, robotId, confirm }))
    notify({ tone: 'done', message: t('wasDeleted', { name }) })
    onDeleted()
  }
  return (
    <>
      <p className={sheet.text}>{t(disabled ? 'disabledText' : 'enabledText')}</p>
      <RefusedLine refused={refused} tight />
      <div className={sheet.buttons}>
        <Button size="xs" variant={disabled ? 'filled' : 'default'} loading={busy} onClick={() => void run(turn)}>
          {t(disabled ? 'enable' : 'disable')}
        </Button>
        <Button size="xs" variant="light" color="red" onClick={() => setDeleting(true)}>
          {t('delete')}
        </Button>
      </div>
      {deleting && <ConfirmDelete name={name} t={t} onDelete={remove} onClose={() => setDeleting(false)} />}
    </>
  )
}
