import { IconMailOpened, IconRosette } from '@tabler/icons-react'
import type {
  RedPacketAction,
  RedPacketContent,
  RedPacketEntry,
  RedPacketState,
} from '#shared/features/redPacket/red-packet.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import type { CardProps } from '../face.ts'
import { featureTexts } from '../features.texts.ts'
import { useMe } from '../use-me.ts'
import { useNames } from '../use-names.ts'
import classes from './RedPacketCard.module.css'
import { redPacketTexts } from './red-packet.texts.ts'
import { packetStanding } from './red-packet-view.ts'
import { yuan } from './yuan.ts'

/** So many of those it is for fit into the card's line. */
const namesShown = 3

/** The envelope in the timeline: one button, that opens it or shows who took what. @see RP-1, RP-5, RP-6 */
export function RedPacketCard(props: CardProps<RedPacketContent, RedPacketEntry, RedPacketState, RedPacketAction>) {
  const { content, state, mine, phase, onOpen } = props
  const t = useTexts(redPacketTexts)
  const shared = useTexts(featureTexts)
  const me = useMe()
  const nameOf = useNames(content.kind === 'exclusive' ? content.people : [])
  const standing = packetStanding({ content, state, mine, phase, viewerId: me ?? '' })
  const names = content.kind === 'exclusive' ? namesIn(content.people) : ''
  const Sign = standing === 'canOpen' ? IconRosette : IconMailOpened
  const says = `${content.greeting} ${t(standing, { yuan: yuan(mine?.fen ?? 0), names })}`
  return (
    <article aria-label={shared('cardOf', { tool: t('label'), title: says })}>
      <button
        type="button"
        className={classes.packet}
        data-opens=""
        data-used={standing !== 'canOpen' || undefined}
        disabled={phase === 'sending'}
        aria-label={`${t(content.kind)} ${says}`}
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
    </article>
  )

  function namesIn(people: readonly string[]): string {
    const names = people.slice(0, namesShown).map(nameOf).join(t('separator'))
    const others = people.length - namesShown
    return others > 0 ? t('andMore', { names, count: people.length, others }) : names
  }
}
