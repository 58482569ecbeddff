import { SegmentedControl } from '@mantine/core'
import { useCallback, useState } from 'react'
import { LoadedPlace } from '../../asking/LoadedPlace.tsx'
import { useLoaded } from '../../asking/use-loaded.ts'
import { noticeReaders } from '../../data/manage-group.ts'
import { usePerson } from '../../data/people.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { PersonName } from '../../people/PersonName.tsx'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { dialogTexts } from './dialogs.texts.ts'
import classes from './NoticeDialog.module.css'

interface Reader {
  readonly personId: string
  readonly at: number | null
}

/** Who confirmed the notice and when, and who has not. @see GRP-2 */
export function NoticeReaders({ conversationId }: { readonly conversationId: string }) {
  const t = useTexts(dialogTexts)
  const loaded = useLoaded(useCallback(() => noticeReaders(conversationId), [conversationId]))
  const [shown, setShown] = useState<'confirmed' | 'missing'>('confirmed')
  return (
    <section className={classes.readers} aria-label={t('readers')}>
      <LoadedPlace loaded={loaded}>
        {({ confirmed, missing }) => (
          <>
            <SegmentedControl
              size="xs"
              fullWidth
              aria-label={t('readers')}
              value={shown}
              onChange={setShown}
              data={[
                { value: 'confirmed', label: t('confirmedBy', { count: confirmed.length }) },
                { value: 'missing', label: t('missingBy', { count: missing.length }) },
              ]}
            />
            <Readers
              readers={shown === 'confirmed' ? confirmed : missing.map((personId) => ({ personId, at: null }))}
              none={t(shown === 'confirmed' ? 'nobodyConfirmed' : 'everyoneConfirmed')}
            />
          </>
        )}
      </LoadedPlace>
    </section>
  )
}

const shownAtMost = 200

function Readers({ readers, none }: { readonly readers: readonly Reader[]; readonly none: string }) {
  const t = useTexts(dialogTexts)
  if (readers.length === 0) return <p className={classes.none}>{none}</p>
  const more = readers.length - shownAtMost
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by the keyboard too.
    <ul className={classes.people} tabIndex={0}>
      {readers.slice(0, shownAtMost).map((reader) => (
        <ReaderLine key={reader.personId} reader={reader} />
      ))}
      {more > 0 && <li className={classes.more}>{t('morePeople', { count: more })}</li>}
    </ul>
  )
}

function ReaderLine({ reader: { personId, at } }: { readonly reader: Reader }) {
  const time = useTimeTexts()
  const person = usePerson(personId)
  return (
    <li className={classes.person}>
      <Avatar id={personId} name={person?.name ?? ''} size={22} />
      <PersonName id={personId} />
      {at !== null && <span className={classes.when}>{time.short(at)}</span>}
    </li>
  )
}
