import { useMemo } from 'react'
import type { Message } from '#shared/domain/message.ts'
import type { SearchQuestion } from '#shared/protocol/requests/search.ts'
import { useCards } from '../../data/cards.store.ts'
import { searchMessages } from '../../data/search.ts'
import { type AskPage, type Pages, usePages } from '../../pages/use-pages.ts'

const keyOf = ({ id }: Message) => id

/** What answers to a question; null asks nothing. @see MSG-4 */
export function useMessageSearch(question: SearchQuestion | null): Pages<Message> {
  /** What was taken back since it was found is not shown any more. @see MSG-2 */
  const takenBack = useCards((cards) => cards.takenBack)
  const key = JSON.stringify(question)
  const ask = useMemo<AskPage<Message> | null>(() => {
    const asked: SearchQuestion | null = JSON.parse(key)
    return asked === null ? null : (last) => searchMessages(asked, last)
  }, [key])
  const pages = usePages({ ask, keyOf })
  const items = useMemo(() => pages.items.filter(({ id }) => !takenBack.has(id)), [pages.items, takenBack])
  return { ...pages, items }
}
