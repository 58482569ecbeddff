import { IconGift } from '@tabler/icons-react'
import type {
  RedPacketAction,
  RedPacketContent,
  RedPacketEntry,
  RedPacketState,
} from '#shared/features/redPacket/red-packet.ts'
import { translator } from '../../i18n/translate.ts'
import type { Face } from '../face.ts'
import { RedPacketCard } from './RedPacketCard.tsx'
import { RedPacketComposer } from './RedPacketComposer.tsx'
import { RedPacketDetail } from './RedPacketDetail.tsx'
import { redPacketTexts } from './red-packet.texts.ts'

/** How a red packet looks. @see RP-1 … RP-9 */
export const redPacketFace: Face<RedPacketContent, RedPacketEntry, RedPacketState, RedPacketAction> = {
  label: (language) => translator(redPacketTexts, language)('label'),
  icon: IconGift,
  Composer: RedPacketComposer,
  Card: RedPacketCard,
  Detail: RedPacketDetail,
}
