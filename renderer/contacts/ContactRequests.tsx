import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ContactRequest } from '#shared/domain/contact.ts'
import { decideContact } from '../data/contacts.ts'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Avatar } from '../people/Avatar.tsx'
import { OutsiderMark } from '../people/OutsiderMark.tsx'
import { notify } from '../shell/notify.ts'
import { useTimeTexts } from '../time/use-time-texts.ts'
import { addTexts } from './add.texts.ts'
import classes from './ContactRequests.module.css'

/** Who asked me and whom I asked, the newest first; what waits for me has its two buttons. @see W-5 */
export function ContactRequests({ requests }: { readonly requests: readonly ContactRequest[] }) {
  return (
    <ul className={classes.requests}>
      {requests.map((request) => (
        <li key={request.id} className={classes.request} data-state={request.state}>
          <Row request={request} />
        </li>
      ))}
    </ul>
  )
}

function Row({ request }: { readonly request: ContactRequest }) {
  const t = useTexts(addTexts)
  const time = useTimeTexts()
  const { person, direction, greeting, state, at } = request
  const said = greeting === '' ? t(direction === 'in' ? 'noGreeting' : 'askedThem') : greeting
  return (
    <>
      <Avatar id={person.id} name={person.name} size={40} />
      <div className={classes.words}>
        <span className={classes.name}>
          <span>{person.name}</span>
          <OutsiderMark person={person} />
          <time className={classes.time}>{time.short(at)}</time>
        </span>
        <span className={classes.greeting} title={said}>
          {said}
        </span>
      </div>
      {direction === 'in' && state === 'open' ? (
        <Decide request={request} />
      ) : (
        <span className={classes.state}>{t(wordsOf(direction, state))}</span>
      )}
    </>
  )
}

function Decide({ request: { id, person } }: { readonly request: ContactRequest }) {
  const t = useTexts(addTexts)
  const explain = useExplain()
  const [busy, setBusy] = useState<'accept' | 'decline' | null>(null)
  const decide = (answer: 'accept' | 'decline') => {
    if (busy !== null) return
    setBusy(answer)
    decideContact(id, answer === 'accept')
      .then(() => answer === 'accept' && notify({ tone: 'done', message: t('becameContact', { name: person.name }) }))
      .catch((caught: unknown) => notify({ tone: 'failed', message: explain(caught) }))
      .finally(() => setBusy(null))
  }
  return (
    <div className={classes.buttons}>
      <Button
        size="compact-sm"
        variant="default"
        loading={busy === 'decline'}
        aria-label={t('declineOf', { name: person.name })}
        onClick={() => decide('decline')}
      >
        {t('decline')}
      </Button>
      <Button
        size="compact-sm"
        loading={busy === 'accept'}
        aria-label={t('acceptOf', { name: person.name })}
        onClick={() => decide('accept')}
      >
        {t('accept')}
      </Button>
    </div>
  )
}

function wordsOf(direction: ContactRequest['direction'], state: ContactRequest['state']) {
  if (direction === 'out') return `out.${state}` as const
  return state === 'accepted' ? 'in.accepted' : 'in.declined'
}
