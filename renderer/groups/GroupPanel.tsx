import { useState } from 'react'
import type { Conversation } from '#shared/domain/conversation.ts'
import { GroupFiles } from '../files/GroupFiles.tsx'
import { useTexts } from '../i18n/use-texts.ts'
import { RobotsSection } from '../robots/RobotsSection.tsx'
import { PanelTop } from '../shell/PanelTop.tsx'
import { SidePanel } from '../shell/SidePanel.tsx'
import { togglePanel } from '../shell/shell.store.ts'
import { useCovering } from '../shell/use-covering.ts'
import classes from './GroupPanel.module.css'
import { groupTexts } from './group.texts.ts'
import { AllMembers } from './panel/AllMembers.tsx'
import { EndSection } from './panel/EndSection.tsx'
import { FilesSection } from './panel/FilesSection.tsx'
import { InfoSection } from './panel/InfoSection.tsx'
import { MembersSection } from './panel/MembersSection.tsx'
import { NoticeSection } from './panel/NoticeSection.tsx'
import { RequestsSection } from './panel/RequestsSection.tsx'
import { SwitchesSection } from './panel/SwitchesSection.tsx'

/** Beside a group: who is in it, what it is called, and how it is run, as far as the viewer runs it. @see GRP-2 */
export function GroupPanel({ conversation }: { readonly conversation: Conversation }) {
  const t = useTexts(groupTexts)
  const [view, setView] = useState<'overview' | 'members' | 'files'>('overview')
  // Beside the conversation it stays; over it, it has to be put away.
  const onClose = useCovering('medium') ? togglePanel : undefined
  const ways = { onBack: () => setView('overview'), onClose }
  return (
    <SidePanel label={t('panel')} width="narrow" covers="medium">
      {view === 'members' && <AllMembers conversation={conversation} {...ways} />}
      {view === 'files' && <GroupFiles conversationId={conversation.id} {...ways} />}
      {view === 'overview' && onClose && <PanelTop title={t('panelTitle')} onClose={onClose} />}
      {view === 'overview' && (
        <div className={classes.overview}>
          <MembersSection conversation={conversation} onAll={() => setView('members')} />
          <RequestsSection conversation={conversation} />
          <NoticeSection conversation={conversation} />
          <FilesSection conversation={conversation} onAll={() => setView('files')} />
          <RobotsSection conversation={conversation} />
          <InfoSection conversation={conversation} />
          <SwitchesSection conversation={conversation} />
          <EndSection conversation={conversation} />
        </div>
      )}
    </SidePanel>
  )
}
