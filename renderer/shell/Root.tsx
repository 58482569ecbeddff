import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { type ReactNode, useEffect } from 'react'
import { followPreferences, usePreferences } from '../data/preferences.store.ts'
import { followSystem } from '../theme/follow-system.ts'
import { resolveVariables, theme } from '../theme/theme.ts'
import { FaultBoundary } from './FaultBoundary.tsx'
import { useLanguageChoice } from './use-language-choice.ts'

/** What every page of the product stands in: theme and language as they were chosen, what to say after a fault, notices. */
export function Root({ children }: { readonly children: ReactNode }) {
  const wanted = usePreferences((preferences) => preferences.theme)
  const spoken = useLanguageChoice()
  useEffect(followPreferences, [])
  if (!spoken) return null
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      colorSchemeManager={followSystem}
      defaultColorScheme="auto"
      {...(wanted !== 'system' && { forceColorScheme: wanted })}
    >
      <FaultBoundary>{children}</FaultBoundary>
      <Notifications position="top-center" limit={3} autoClose={4000} />
    </MantineProvider>
  )
}
