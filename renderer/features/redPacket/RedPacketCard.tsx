import { IconMailOpened, IconRosette } from '@tabler/icons-react'
import type {
  RedPacketAction,
  RedPacketContent,
  RedPacketEntry,
  RedPacketState,
} from '#shared/features/redPacket/red-packet.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import type { CardProps } from '../face.ts'
import { useGroupPeople } from '../use-group-people.ts'
import { useNames } from '../use-names.ts'
import classes from './RedPacketCard.module.css'
import { redPacketTexts } from './red-packet.texts.ts'
import { packetStanding } from './red-packet-view.ts'
import { yuan } from './yuan.ts'

/** The envelope in the timeline: one button, that opens it or shows who took what. @see RP-1, RP-5, RP-6 */
export function RedPacketCard(props: CardProps<RedPacketContent, RedPacketEntry, RedPacketState, RedPacketAction>) {
  const { card, content, state, mine, phase, onOpen } = props
  const t = useTexts(redPacketTexts)
  const { me } = useGroupPeople(card.conversationId)
  const nameOf = useNames(content.kind === 'exclusive' ? content.people : [])
  const standing = packetStanding({ content, state, mine, phase, viewerId: me?.id ?? '' })
  const names = content.kind === 'exclusive' ? content.people.slice(0, 3).map(nameOf).join('、') : ''
  const Sign = standing === 'canOpen' ? IconRosette : IconMailOpened
  return (
    <button
      type="button"
      className={classes.packet}
      data-used={standing !== 'canOpen' || undefined}
      disabled={phase === 'sending'}
      aria-label={`${t(content.kind)} ${content.greeting} ${t(standing, { yuan: yuan(mine?.fen ?? 0), names })}`}
      onClick={onOpen}
    >
      <span className={classes.body}>
        <span className={classes.seal}>
          <Sign size={22} stroke={1.6} aria-hidden="true" />
        </span>
        <span className={classes.words}>
          <span className={classes.greeting}>{content.greeting}</span>
          <span className={classes.standing}>{t(standing, { yuan: yuan(mine?.fen ?? 0), names })}</span>
        </span>
      </span>
      <span className={classes.kind}>{t(content.kind)}</span>
    </button>
  )
}
