import type { Conversation } from '#shared/domain/conversation.ts'
import type { Robot } from '#shared/domain/robot.ts'
import { usePerson } from '../data/people.store.ts'
import { useRobots } from '../data/robots.ts'
import { useCan } from '../data/use-can.ts'
import { openGroupDialog } from '../groups/dialogs/group-dialog.store.ts'
import { GuardedLink } from '../groups/panel/GuardedLink.tsx'
import { PanelSection } from '../groups/panel/PanelSection.tsx'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { LineButton } from '../theme/LineButton.tsx'
import { Tag } from '../theme/Tag.tsx'
import { RobotAvatar } from './RobotAvatar.tsx'
import { RobotName } from './RobotName.tsx'
import classes from './RobotsSection.module.css'
import { robotTexts } from './robots.texts.ts'

/** The robots of a group, apart from its people; not there in kinds that have none. @see GRP-2, ROB-7 */
export function RobotsSection({ conversation: { id } }: { readonly conversation: Conversation }) {
  const verdict = useCan('robot.add', id)
  if (!verdict.allowed && verdict.reason === 'capability.kind') return null
  return <Robots conversationId={id} mayAdd={verdict.allowed} />
}

function Robots({ conversationId, mayAdd }: { readonly conversationId: string; readonly mayAdd: boolean }) {
  const t = useTexts(robotTexts)
  const explain = useExplain()
  const list = useRobots(conversationId)
  const robots = list.phase === 'there' ? list.robots : []
  if (robots.length === 0 && !mayAdd) return null
  const add = (
    <GuardedLink
      capability="robot.add"
      conversationId={conversationId}
      label={t('addRobot')}
      onClick={() => openGroupDialog({ type: 'addRobot', conversationId })}
    >
      {t('add')}
    </GuardedLink>
  )
  return (
    <PanelSection heading={robots.length === 0 ? t('robots') : t('robotsCount', { count: robots.length })} acts={add}>
      {list.phase === 'refused' && <p className={classes.note}>{explain(list.refusal)}</p>}
      {list.phase === 'there' && robots.length === 0 && <p className={classes.note}>{t('none')}</p>}
      <ul className={classes.list}>
        {robots.map((robot) => (
          <li key={robot.id}>
            <RobotRow robot={robot} />
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

function RobotRow({ robot }: { readonly robot: Robot }) {
  const t = useTexts(robotTexts)
  const creator = usePerson(robot.createdBy)
  const { id: robotId, conversationId, name, avatar, disabled } = robot
  return (
    <LineButton
      fit="edge"
      className={classes.robot}
      aria-haspopup="dialog"
      onClick={() => openGroupDialog({ type: 'robot', conversationId, robotId })}
    >
      <RobotAvatar avatar={avatar} size={28} />
      <span className={classes.words}>
        <RobotName name={name} />
        <span className={classes.creator}>{t('madeBy', { name: creator?.name ?? '…' })}</span>
      </span>
      {disabled && <Tag tone="external">{t('disabled')}</Tag>}
    </LineButton>
  )
}
