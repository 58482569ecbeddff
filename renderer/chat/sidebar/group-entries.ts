import {
  type Icon,
  IconDoorExit,
  IconHelpCircle,
  IconQrcode,
  IconRobot,
  IconSpeakerphone,
  IconUserPlus,
} from '@tabler/icons-react'
import type { Capability } from '#shared/capabilities/matrix.ts'
import { showInComparison } from '../../compare/compare.store.ts'
import { conversationRow } from '../../data/conversations.store.ts'
import { canNow } from '../../data/use-can.ts'
import { openGroupDialog, type PlainDialog } from '../../groups/dialogs/group-dialog.store.ts'
import { isDrawn, whyNot } from '../../groups/why-not.ts'
import type { Language } from '../../i18n/texts.ts'
import { translator } from '../../i18n/translate.ts'
import type { MenuAct } from '../../menus/menu.ts'
import { sidebarTexts } from './sidebar.texts.ts'

const entries = [
  { text: 'addMembers', dialog: 'invite', capability: 'member.invite', icon: IconUserPlus },
  { text: 'publishNotice', dialog: 'editNotice', capability: 'notice.publish', icon: IconSpeakerphone },
  { text: 'joinCode', dialog: 'joinCode', capability: 'joinCode.show', icon: IconQrcode },
  { text: 'addRobot', dialog: 'addRobot', capability: 'robot.add', icon: IconRobot },
  { text: 'leave', dialog: 'leave', capability: 'group.leave', icon: IconDoorExit },
] as const satisfies readonly {
  readonly text: string
  readonly dialog: PlainDialog
  readonly capability: Capability
  readonly icon: Icon
}[]

/** What a right-click on a group offers besides, as the matrix has it; nothing in a direct chat. @see CAP-2 */
export function groupEntries(conversationId: string, language: Language): readonly MenuAct[] {
  const kind = conversationRow(conversationId)?.conversation.kind
  if (kind === undefined || kind === 'direct') return []
  const t = translator(sidebarTexts, language)
  return entries.flatMap(({ text, dialog, capability, icon }): readonly MenuAct[] => {
    const verdict = canNow(capability, conversationId)
    if (!isDrawn(verdict)) return capability === 'robot.add' ? whyNoRobots(kind, language) : []
    const run = () => openGroupDialog({ type: dialog, conversationId })
    return [{ label: t(text), icon, whyNot: whyNot(capability, verdict, language), run }]
  })
}

/** Groups with outsiders have no robots, but this is where one looks for them: it says why. @see ROB-1 */
function whyNoRobots(kind: string, language: Language): readonly MenuAct[] {
  if (kind !== 'external' && kind !== 'wechat') return []
  const t = translator(sidebarTexts, language)
  const label = t(kind === 'external' ? 'whyNoRobotsExternal' : 'whyNoRobotsWechat')
  return [{ label, icon: IconHelpCircle, run: () => showInComparison({ key: 'robot.add', kind }) }]
}
