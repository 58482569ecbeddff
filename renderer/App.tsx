import { useEffect } from 'react'
import { useSession } from './data/session.store.ts'
import { takeCodeFromAddress } from './join/join.store.ts'
import { Root } from './shell/Root.tsx'
import { Shell } from './shell/Shell.tsx'
import { Starting } from './shell/Starting.tsx'
import { SignIn } from './sign-in/SignIn.tsx'

/** The desktop client: whoever is signed in sees the shell, everyone else the sign-in screen. */
export function App() {
  useEffect(() => {
    takeCodeFromAddress()
  }, [])
  return (
    <Root>
      <Phase />
    </Root>
  )
}

function Phase() {
  const phase = useSession((session) => session.phase)
  const me = useSession((session) => session.me)
  if (phase === 'starting') return <Starting />
  return phase === 'signedIn' && me ? <Shell key={me.id} me={me} /> : <SignIn />
}
