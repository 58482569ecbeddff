import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useConsole } from '../data/console/console.store.ts'
import { startConsole } from '../data/console/console-session.ts'
import { followPreferences, usePreferences } from '../data/preferences.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Phone } from '../phone/Phone.tsx'
import { FaultBoundary } from '../shell/FaultBoundary.tsx'
import { Starting } from '../shell/Starting.tsx'
import { useLanguageChoice } from '../shell/use-language-choice.ts'
import { followSystem } from '../theme/follow-system.ts'
import { resolveVariables, theme } from '../theme/theme.ts'
import { Choose } from './door/Choose.tsx'
import { Door } from './door/Door.tsx'
import { Ended } from './door/Ended.tsx'
import { ConsoleFrame } from './frame/ConsoleFrame.tsx'
import { frameTexts } from './frame/frame.texts.ts'

/** The management console: a page of its own beside the client. @see ADM-1 */
export function ConsoleApp() {
  const wanted = usePreferences((preferences) => preferences.theme)
  const spoken = useLanguageChoice()
  useEffect(() => {
    void startConsole()
    return followPreferences()
  }, [])
  if (!spoken) return null
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      colorSchemeManager={followSystem}
      defaultColorScheme="auto"
      {...(wanted !== 'system' && { forceColorScheme: wanted })}
    >
      <FaultBoundary>
        <Phase />
        <Phone />
      </FaultBoundary>
      <Notifications position="top-center" limit={3} autoClose={4000} />
    </MantineProvider>
  )
}

function Phase() {
  const t = useTexts(frameTexts)
  const phase = useConsole((state) => state.phase)
  useEffect(() => {
    document.title = phase.type === 'open' ? `${phase.console.name} · ${t('title')}` : `Qun ${t('title')}`
  }, [phase, t])
  switch (phase.type) {
    case 'starting':
      return <Starting />
    case 'door':
      return <Door refused={phase.refused} />
    case 'choose':
      return <Choose consoles={phase.consoles} enter={phase.enter} />
    case 'ended':
      return <Ended person={phase.person} />
    case 'open':
      return <ConsoleFrame person={phase.person} />
  }
}
