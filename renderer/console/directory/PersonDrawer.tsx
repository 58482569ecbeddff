import { useCallback } from 'react'
import type { ConsolePerson } from '#shared/console/person.ts'
import { LoadedPlace } from '../../asking/LoadedPlace.tsx'
import { askConsole } from '../../data/console/ask-console.ts'
import { useConsoleCan } from '../../data/console/use-console-can.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { frameTexts } from '../frame/frame.texts.ts'
import { SideSheet } from '../frame/SideSheet.tsx'
import { useAsked } from '../use-asked.ts'
import { AccountSection } from './AccountSection.tsx'
import { FactsSection } from './FactsSection.tsx'
import classes from './Person.module.css'
import { PlacementsSection } from './PlacementsSection.tsx'
import { personTexts } from './person.texts.ts'

/** One person: facts, departments, account. @see ADM-5 */
export function PersonDrawer({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }) {
  const load = useCallback(async () => (await askConsole('console:person', { personId })).person, [personId])
  const asked = useAsked(load)
  const name = asked.phase === 'ready' ? asked.value.name : ''
  return (
    <SideSheet title={name} onClose={onClose}>
      <LoadedPlace loaded={asked}>{(person) => <Sections person={person} />}</LoadedPlace>
    </SideSheet>
  )
}

function Sections({ person }: { readonly person: ConsolePerson }) {
  const mayManage = useConsoleCan('directory.manage', 'here').allowed && person.leftAt === null
  const version = JSON.stringify(person)
  return (
    <>
      <Who person={person} />
      <FactsSection key={`facts ${version}`} person={person} mayManage={mayManage} />
      <PlacementsSection key={`departments ${version}`} person={person} mayManage={mayManage} />
      {mayManage && <AccountSection person={person} />}
    </>
  )
}

function Who({ person }: { readonly person: ConsolePerson }) {
  const t = useTexts(personTexts)
  const role = useTexts(frameTexts)
  const time = useTimeTexts()
  const { id, name, activated, wechatBound, leftAt } = person
  return (
    <div className={classes.who}>
      <Avatar id={id} name={name} size={44} />
      <ul className={classes.facts}>
        <li>
          {leftAt === null
            ? t(activated ? 'isActivated' : 'isNotActivated')
            : t('hasLeft', { when: time.full(leftAt).slice(0, 10) })}
        </li>
        <li>{t(wechatBound ? 'wechatBound' : 'wechatNotBound')}</li>
        {person.role !== null && <li>{t('role', { role: role(person.role) })}</li>}
      </ul>
    </div>
  )
}
