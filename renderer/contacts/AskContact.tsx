import { Button, Textarea } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { type ReactNode, useCallback, useState } from 'react'
import type { ContactWay } from '#shared/domain/contact.ts'
import { LoadedPlace } from '../asking/LoadedPlace.tsx'
import { RefusedLine } from '../asking/RefusedLine.tsx'
import { useDeed } from '../asking/use-deed.ts'
import { useLoaded } from '../asking/use-loaded.ts'
import type { ContactAsker, FoundContact } from '../data/contacts.ts'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Avatar } from '../people/Avatar.tsx'
import { OutsiderMark } from '../people/OutsiderMark.tsx'
import classes from './AskContact.module.css'
import { addTexts } from './add.texts.ts'

interface AskContactProps {
  readonly asker: ContactAsker
  readonly way: ContactWay
  /** What stands beside the word that it is done. */
  readonly after?: ReactNode
}

/** Who stands at the end of a way, and a greeting to send; used by the dialog and by the phone. @see W-5 */
export function AskContact({ asker, way, after }: AskContactProps) {
  const explain = useExplain()
  const found = useLoaded(useCallback(() => asker.find(way), [asker, way]))
  if (found.phase === 'failed') return <RefusedLine refused={explain(found.caught)} />
  return (
    <LoadedPlace loaded={found}>{(one) => <Found found={one} asker={asker} way={way} after={after} />}</LoadedPlace>
  )
}

function Found({ found: { person, relation }, asker, way, after }: AskContactProps & { readonly found: FoundContact }) {
  const t = useTexts(addTexts)
  const [greeting, setGreeting] = useState('')
  const [sent, setSent] = useState(false)
  const { busy, refused, run } = useDeed()
  const send = () => run(() => asker.ask(way, greeting.trim())).then((done) => done && setSent(true))
  return (
    <section className={classes.found} aria-label={person.name}>
      <div className={classes.person}>
        <Avatar id={person.id} name={person.name} size={44} />
        <div className={classes.words}>
          <strong>{person.name}</strong>
          <OutsiderMark person={person} plain />
        </div>
      </div>
      {relation !== 'stranger' ? (
        <p className={classes.relation}>{t(relation)}</p>
      ) : sent ? (
        <div className={classes.foot}>
          <output className={classes.done}>
            <IconCircleCheck size={18} aria-hidden /> {t('sent')}
          </output>
          {after}
        </div>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
        >
          <Textarea
            label={t('greeting')}
            placeholder={t('greetingPlaceholder')}
            value={greeting}
            maxLength={100}
            rows={2}
            onChange={(event) => setGreeting(event.currentTarget.value)}
          />
          <RefusedLine refused={refused} />
          <div className={classes.foot}>
            <Button type="submit" loading={busy}>
              {t('send')}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}
