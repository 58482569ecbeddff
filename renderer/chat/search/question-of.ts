import dayjs from 'dayjs'
import type { SearchQuestion } from '#shared/protocol/requests/search.ts'
import { searchLimits } from '#shared/protocol/requests/search.ts'
import type { Asked } from './search.store.ts'

/** The question to the server; null where nothing is asked for yet. Days are whole, in this machine's own zone. */
export function questionOf(
  { text, kind, senderId, from, to }: Asked,
  conversationId: string | null,
): SearchQuestion | null {
  const words = text.trim().slice(0, searchLimits.text)
  const asked = {
    ...(words === '' ? {} : { text: words }),
    ...(kind === null ? {} : { kind }),
    ...(senderId === null ? {} : { senderId }),
    ...(from === '' ? {} : { from: dayjs(from).startOf('day').valueOf() }),
    ...(to === '' ? {} : { until: dayjs(to).endOf('day').valueOf() }),
  }
  if (Object.keys(asked).length === 0) return null
  return conversationId === null ? asked : { ...asked, conversationId }
}
