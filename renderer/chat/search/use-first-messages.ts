import { useDebouncedValue } from '@mantine/hooks'
import type { Message } from '#shared/domain/message.ts'
import { searchLimits } from '#shared/protocol/requests/search.ts'
import { useMessageSearch } from './use-message-search.ts'

/** Somebody who types a name looks for no message yet: the server is asked when they rest, in milliseconds. */
const pause = 300
const none: readonly Message[] = []

/** The latest few messages in which the words stand, for lists that hold other things too. @see MSG-4 */
export function useFirstMessages(typed: string, most: number): readonly Message[] {
  const words = typed.trim().slice(0, searchLimits.text)
  const [asked] = useDebouncedValue(words, pause)
  const { items } = useMessageSearch(asked === '' ? null : { text: asked })
  return asked === words ? items.slice(0, most) : none
}
