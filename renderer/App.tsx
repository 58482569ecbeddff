import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { followPreferences, usePreferences } from './data/preferences.store.ts'
import { useSession } from './data/session.store.ts'
import { takeCodeFromAddress } from './join/join.store.ts'
import { FaultBoundary } from './shell/FaultBoundary.tsx'
import { Shell } from './shell/Shell.tsx'
import { Starting } from './shell/Starting.tsx'
import { useLanguageChoice } from './shell/use-language-choice.ts'
import { SignIn } from './sign-in/SignIn.tsx'
import { followSystem } from './theme/follow-system.ts'
import { resolveVariables, theme } from './theme/theme.ts'

/** The desktop client: whoever is signed in sees the shell, everyone else the sign-in screen. */
export function App() {
  const wanted = usePreferences((preferences) => preferences.theme)
  const spoken = useLanguageChoice()
  useEffect(() => {
    takeCodeFromAddress()
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
      </FaultBoundary>
      <Notifications position="top-center" limit={3} autoClose={4000} />
    </MantineProvider>
  )
}

function Phase() {
  const phase = useSession((session) => session.phase)
  const me = useSession((session) => session.me)
  if (phase === 'starting') return <Starting />
  return phase === 'signedIn' && me ? <Shell key={me.id} me={me} /> : <SignIn />
}
