import { Switch } from '@mantine/core'
import { useState } from 'react'
import type { Conversation } from '#shared/domain/conversation.ts'
import { useConversation } from '../../data/conversations.store.ts'
import { setSwitch } from '../../data/manage-group.ts'
import { useStanding } from '../../data/use-can.ts'
import { useExplain } from '../../i18n/use-explain.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { openGroupDialog } from '../dialogs/group-dialog.store.ts'
import { type OfferedSwitch, offeredSwitches } from '../offered-switches.ts'
import { useWhyNot } from '../why-not.ts'
import { PanelSection } from './PanelSection.tsx'
import { panelTexts } from './panel.texts.ts'
import classes from './SwitchesSection.module.css'

/** The switches of a group for those who may turn them; what they say holds at once, everywhere. @see GRP-2 */
export function SwitchesSection({ conversation }: { readonly conversation: Conversation }) {
  const t = useTexts(panelTexts)
  const standing = useStanding(useConversation(conversation.id))
  const offered = standing === null ? [] : offeredSwitches(standing)
  if (offered.length === 0) return null
  return (
    <PanelSection heading={t('management')}>
      <div className={classes.switches}>
        {offered.map((one) => (
          <SwitchRow key={one.name} offered={one} conversation={conversation} />
        ))}
      </div>
    </PanelSection>
  )
}

interface SwitchRowProps {
  readonly offered: OfferedSwitch
  readonly conversation: Conversation
}

function SwitchRow({ offered: { name, capability, verdict }, conversation }: SwitchRowProps) {
  const t = useTexts(panelTexts)
  const explain = useExplain()
  const whyNot = useWhyNot(capability, verdict)
  const until = useMuteAllEnd(conversation)
  const [busy, setBusy] = useState(false)
  const on = conversation.switches[name]
  const turn = async () => {
    if (busy) return
    if (name === 'muteAll' && !on) return openGroupDialog({ type: 'muteAll', conversationId: conversation.id })
    setBusy(true)
    try {
      await setSwitch(conversation.id, name, !on)
    } catch (caught) {
      notify({ tone: 'failed', message: explain(caught) })
    } finally {
      setBusy(false)
    }
  }
  const hint = name === 'muteAll' && until !== null ? until : t(`${name}Hint`)
  return (
    <Switch
      size="sm"
      labelPosition="left"
      withThumbIndicator={false}
      label={t(name)}
      description={whyNot ?? hint}
      checked={on}
      disabled={!verdict.allowed}
      onChange={turn}
      classNames={{
        root: classes.switch ?? '',
        body: classes.body ?? '',
        labelWrapper: classes.label ?? '',
        description: classes.hint ?? '',
      }}
    />
  )
}

/** When everyone may speak again by itself. */
function useMuteAllEnd({ switches, muteAllUntil }: Conversation): string | null {
  const t = useTexts(panelTexts)
  const time = useTimeTexts()
  if (!switches.muteAll || muteAllUntil === null || muteAllUntil === undefined) return null
  return t('muteAllUntil', { when: time.divider(muteAllUntil) })
}
