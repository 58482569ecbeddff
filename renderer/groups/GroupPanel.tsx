import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Conversation } from '#shared/domain/conversation.ts'
import { GroupFiles } from '../files/GroupFiles.tsx'
import { useTexts } from '../i18n/use-texts.ts'
import { RobotsSection } from '../robots/RobotsSection.tsx'
import { togglePanel } from '../shell/shell.store.ts'
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
  return (
    <aside className={classes.panel} aria-label={t('panel')} data-region="panel">
      <div className={classes.top}>
        <button type="button" className={classes.close} aria-label={t('close')} onClick={togglePanel}>
          <IconX size={16} aria-hidden />
        </button>
      </div>
      {view === 'members' && <AllMembers conversation={conversation} onBack={() => setView('overview')} />}
      {view === 'files' && <GroupFiles conversationId={conversation.id} onBack={() => setView('overview')} />}
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
    </aside>
  )
}
