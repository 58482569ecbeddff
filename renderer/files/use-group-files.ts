import { useCallback } from 'react'
import { type FileQuery, listFiles, type SentFile } from '../data/group-files.ts'
import { type Pages, usePages } from '../pages/use-pages.ts'

const keyOf = ({ useId }: SentFile) => useId

/** The files of a group as they were asked for; `moment` changes when there may be new ones. @see FILE-3 */
export function useGroupFiles(
  conversationId: string,
  { text, kinds, sort }: FileQuery,
  moment: number,
): Pages<SentFile> {
  const ask = useCallback(
    (last: string | null) => listFiles(conversationId, { text, kinds, sort }, last),
    [conversationId, text, kinds, sort],
  )
  return usePages({ ask, keyOf, moment })
}
