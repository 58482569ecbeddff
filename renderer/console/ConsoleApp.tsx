import { useEffect } from 'react'
import { useConsole } from '../data/console/console.store.ts'
import { startConsole } from '../data/console/console-session.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Phone } from '../phone/Phone.tsx'
import { Root } from '../shell/Root.tsx'
import { Starting } from '../shell/Starting.tsx'
import { Choose } from './door/Choose.tsx'
import { Door } from './door/Door.tsx'
import { Ended } from './door/Ended.tsx'
import { ConsoleFrame } from './frame/ConsoleFrame.tsx'
import { frameTexts } from './frame/frame.texts.ts'

/** The management console: a page of its own beside the client. @see ADM-1 */
export function ConsoleApp() {
  useEffect(() => {
    void startConsole()
  }, [])
  return (
    <Root>
      <Phase />
      <Phone />
    </Root>
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
