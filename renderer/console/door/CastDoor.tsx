import { LoadedPlace } from '../../asking/LoadedPlace.tsx'
import { RefusedLine } from '../../asking/RefusedLine.tsx'
import { useDeed } from '../../asking/use-deed.ts'
import { useLoaded } from '../../asking/use-loaded.ts'
import { signInToConsoleAs } from '../../data/console/console-session.ts'
import { loadCast } from '../../data/session.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { Choice, ChoiceWords } from '../../shell/Choice.tsx'
import classes from './Door.module.css'
import { doorTexts } from './door.texts.ts'

/** The creators of the demo's enterprises: one click opens their console. */
export function CastDoor() {
  const t = useTexts(doorTexts)
  const cast = useLoaded(loadCast)
  const { refused, run } = useDeed()
  return (
    <div>
      <p className={classes.hint}>{t('castText')}</p>
      <RefusedLine refused={refused} tight />
      <LoadedPlace loaded={cast}>
        {(everyone) => (
          <ul className={classes.people}>
            {everyone
              .filter(({ note }) => note === 'creator')
              .map(({ person }) => (
                <li key={person.id}>
                  <Choice
                    label={t('signInAs', { name: person.name })}
                    onChoose={() => void run(() => signInToConsoleAs(person.id))}
                  >
                    <Avatar id={person.id} name={person.name} size={36} />
                    <ChoiceWords name={person.name} more={`${person.enterpriseName ?? ''} · ${t('creator')}`} />
                  </Choice>
                </li>
              ))}
          </ul>
        )}
      </LoadedPlace>
    </div>
  )
}
