import type { Console } from '#shared/console/http.ts'
import { RefusedLine } from '../../asking/RefusedLine.tsx'
import { useDeed } from '../../asking/use-deed.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { Choice, ChoiceWords } from '../../shell/Choice.tsx'
import { SignInCard } from '../../sign-in/SignInCard.tsx'
import { frameTexts } from '../frame/frame.texts.ts'
import classes from './Door.module.css'
import { doorTexts } from './door.texts.ts'

interface ChooseProps {
  readonly consoles: readonly Console[]
  readonly enter: (enterpriseId: string) => Promise<void>
}

/** Somebody who administers several enterprises says which. */
export function Choose({ consoles, enter }: ChooseProps) {
  const t = useTexts(doorTexts)
  const role = useTexts(frameTexts)
  const { refused, run } = useDeed()
  return (
    <SignInCard title={t('title')} tagline={t('tagline')} size="form">
      <div>
        <h2 className={classes.title}>{t('chooseTitle')}</h2>
        <p className={classes.hint}>{t('chooseText')}</p>
      </div>
      <RefusedLine refused={refused} tight />
      <ul className={classes.people}>
        {consoles.map((console) => (
          <li key={console.enterpriseId}>
            <Choice onChoose={() => void run(() => enter(console.enterpriseId))}>
              <Avatar id={console.enterpriseId} name={console.name} size={36} />
              <ChoiceWords
                name={console.name}
                more={[role(console.role), ...(console.mustScan ? [t('mustScan')] : [])].join(' · ')}
              />
            </Choice>
          </li>
        ))}
      </ul>
    </SignInCard>
  )
}
