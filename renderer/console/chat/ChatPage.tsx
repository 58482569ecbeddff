import { Alert } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { LoadedPlace } from '../../asking/LoadedPlace.tsx'
import { askConsole } from '../../data/console/ask-console.ts'
import { useConsoleCan } from '../../data/console/use-console-can.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Page } from '../frame/Page.tsx'
import { useAsked } from '../use-asked.ts'
import { ChatSettingsForm } from './ChatSettingsForm.tsx'
import { chatTexts } from './chat.texts.ts'

const load = () => askConsole('console:chatSettings', {})

/** What the enterprise sets about chats. @see ADM-1, GRP-5 */
export function ChatPage() {
  const t = useTexts(chatTexts)
  const asked = useAsked(load)
  const mayManage = useConsoleCan('chat.manage', 'enterprise').allowed
  return (
    <Page page="chat" title={t('title')} lead={t('lead')}>
      {!mayManage && (
        <Alert variant="light" icon={<IconLock size={16} />}>
          {t('readOnly')}
        </Alert>
      )}
      <LoadedPlace loaded={asked}>
        {({ settings, names }) => (
          <ChatSettingsForm
            key={JSON.stringify(settings)}
            settings={settings}
            names={new Map(Object.entries(names))}
            mayManage={mayManage}
          />
        )}
      </LoadedPlace>
    </Page>
  )
}
