import { Menu } from '@mantine/core'
import {
  IconDoorExit,
  IconHelpCircle,
  IconQrcode,
  IconRobot,
  IconSpeakerphone,
  IconUserPlus,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Capability } from '#shared/capabilities/matrix.ts'
import { showInComparison } from '../../compare/compare.store.ts'
import { useConversation } from '../../data/conversations.store.ts'
import { useCan } from '../../data/use-can.ts'
import { openGroupDialog, type PlainDialog } from '../../groups/dialogs/group-dialog.store.ts'
import { isDrawn, useWhyNot } from '../../groups/use-why-not.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { sidebarTexts } from './sidebar.texts.ts'

const items = [
  { text: 'addMembers', dialog: 'invite', capability: 'member.invite', icon: <IconUserPlus size={16} /> },
  { text: 'publishNotice', dialog: 'editNotice', capability: 'notice.publish', icon: <IconSpeakerphone size={16} /> },
  { text: 'joinCode', dialog: 'joinCode', capability: 'joinCode.show', icon: <IconQrcode size={16} /> },
  { text: 'addRobot', dialog: 'addRobot', capability: 'robot.add', icon: <IconRobot size={16} /> },
  { text: 'leave', dialog: 'leave', capability: 'group.leave', icon: <IconDoorExit size={16} /> },
] as const satisfies readonly {
  readonly text: string
  readonly dialog: PlainDialog
  readonly capability: Capability
  readonly icon: ReactNode
}[]

/** What a right-click on a group offers besides, as the matrix has it. @see CAP-2 */
export function GroupMenuItems({ conversationId }: { readonly conversationId: string }) {
  return (
    <>
      <Menu.Divider />
      {items.map((item) => (
        <GroupMenuItem key={item.text} {...item} conversationId={conversationId} />
      ))}
    </>
  )
}

type GroupMenuItemProps = (typeof items)[number] & { readonly conversationId: string }

function GroupMenuItem({ text, dialog, capability, icon, conversationId }: GroupMenuItemProps) {
  const t = useTexts(sidebarTexts)
  const verdict = useCan(capability, conversationId)
  const whyNot = useWhyNot(capability, verdict)
  if (!isDrawn(verdict)) return capability === 'robot.add' ? <WhyNoRobots {...{ conversationId, icon }} /> : null
  return (
    <Menu.Item
      leftSection={icon}
      disabled={!verdict.allowed}
      title={whyNot ?? undefined}
      onClick={() => openGroupDialog({ type: dialog, conversationId })}
    >
      {t(text)}
    </Menu.Item>
  )
}

interface WhyNoRobotsProps {
  readonly conversationId: string
  readonly icon: ReactNode
}

/** Groups with outsiders have no robots, but this is where one looks for them: it says so, and why. @see ROB-1 */
function WhyNoRobots({ conversationId, icon }: WhyNoRobotsProps) {
  const t = useTexts(sidebarTexts)
  const kind = useConversation(conversationId)?.conversation.kind
  if (kind !== 'external' && kind !== 'wechat') return null
  return (
    <>
      <Menu.Item leftSection={icon} disabled>
        {t('addRobot')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconHelpCircle size={16} />}
        onClick={() => showInComparison({ key: 'robot.add', kind })}
      >
        {t(kind === 'external' ? 'whyNoRobotsExternal' : 'whyNoRobotsWechat')}
      </Menu.Item>
    </>
  )
}
