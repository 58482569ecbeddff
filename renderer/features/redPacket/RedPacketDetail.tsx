import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  type RedPacketAction,
  type RedPacketContent,
  type RedPacketEntry,
  type RedPacketState,
  sharesOf,
  totalOf,
} from '#shared/features/redPacket/red-packet.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { now } from '../../time/now.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { CardLink } from '../CardLink.tsx'
import { DetailActions } from '../DetailActions.tsx'
import type { DetailProps } from '../face.ts'
import { featureTexts } from '../features.texts.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { useGroupPeople } from '../use-group-people.ts'
import { useNames } from '../use-names.ts'
import { Envelope } from './Envelope.tsx'
import classes from './RedPacketDetail.module.css'
import { RedPacketRecord } from './RedPacketRecord.tsx'
import { redPacketTexts } from './red-packet.texts.ts'
import { bestOf, packetStanding } from './red-packet-view.ts'
import { useOpening } from './use-opening.ts'
import { yuan } from './yuan.ts'

/** The envelope to open, and once that is done, cannot be or is put off, who took how much and when. @see RP-4, RP-5, RP-8 */
export function RedPacketDetail(props: DetailProps<RedPacketContent, RedPacketEntry, RedPacketState, RedPacketAction>) {
  const { card, content, state, mine, phase, creator, answers, busy } = props
  const t = useTexts(redPacketTexts)
  const shared = useTexts(featureTexts)
  const { divider } = useTimeTexts()
  const { me } = useGroupPeople(card.conversationId)
  const nameOf = useNames(content.kind === 'exclusive' ? content.people : [])
  const [reading, setReading] = useState(false)
  const [looking, setLooking] = useState(false)
  const opening = useOpening()
  const standing = packetStanding({ content, state, mine, phase, viewerId: me?.id ?? '' })
  const from = t('from', { name: creator?.name ?? t('somebody') })
  if (reading) return <RedPacketRecord me={me?.id ?? null} now={now} onBack={() => setReading(false)} />
  if ((standing === 'canOpen' && !looking) || opening.is) {
    return (
      <Envelope
        from={from}
        greeting={content.greeting}
        opening={opening.is}
        busy={busy !== null}
        onOpen={() => void opening.whilst(props.onAct({ type: 'open' }))}
        onLook={() => setLooking(true)}
      />
    )
  }
  const names = content.kind === 'exclusive' ? content.people.map(nameOf).join(t('separator')) : ''
  const best = bestOf(content, state)
  return (
    <div className={classes.opened}>
      <header className={classes.head}>
        <p className={classes.from}>{from}</p>
        <p className={classes.greeting}>{content.greeting}</p>
      </header>
      <div className={classes.result} role="status">
        {mine && <strong className={classes.got}>{t('got', { yuan: yuan(mine.fen) })}</strong>}
        {mine && <span>{t('stored')}</span>}
        {standing === 'canOpen' && (
          <Button size="sm" color="red" onClick={() => setLooking(false)}>
            {t('canOpen')}
          </Button>
        )}
        {standing === 'allTaken' && t('late')}
        {standing === 'expired' && t('gone')}
        {standing === 'notForYou' && t('notForYou', { names })}
        {standing === 'closed' && t('closed')}
      </div>
      <p className={classes.progress}>
        {t('progress', {
          taken: state.taken,
          shares: sharesOf(content),
          takenFen: yuan(state.takenFen),
          total: yuan(totalOf(content)),
        })}
        {state.returned ? ` · ${t('returned', { yuan: yuan(state.returned) })}` : ''}
      </p>
      {answers.phase === 'refused' && (
        <RefusalNote refusal={answers.refusal}>
          <CardLink onClick={props.onRetryAnswers}>{shared('tryAgain')}</CardLink>
        </RefusalNote>
      )}
      {answers.phase === 'there' && (
        <ul className={classes.list}>
          {answers.entries.length === 0 && <li className={classes.none}>{t('nobody')}</li>}
          {answers.entries.map(({ person, entry }) => (
            <li key={person.id}>
              <Avatar id={person.id} name={person.name} size={32} />
              <span className={classes.who}>
                {person.name}
                <small>{divider(entry.takenAt)}</small>
              </span>
              <span className={classes.amount}>
                {t('got', { yuan: yuan(entry.fen) })}
                {best === person.id && <small className={classes.best}>{t('best')}</small>}
              </span>
            </li>
          ))}
        </ul>
      )}
      <DetailActions {...props} exportable>
        <Button size="xs" variant="default" onClick={() => setReading(true)}>
          {t('mine')}
        </Button>
      </DetailActions>
    </div>
  )
}
