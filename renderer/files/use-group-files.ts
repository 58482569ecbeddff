import { useCallback, useEffect, useRef, useState } from 'react'
import { type FileQuery, listFiles, type SentFile } from '../data/group-files.ts'

interface Listed {
  readonly files: readonly SentFile[]
  readonly phase: 'loading' | 'there' | 'refused'
  readonly refusal: unknown
  readonly more: boolean
}

/** The files of a group as they were asked for, page by page; `moment` changes when there may be new ones. @see FILE-3 */
export function useGroupFiles(
  conversationId: string,
  { text, kinds, sort }: FileQuery,
  moment: number,
): Listed & { readonly loadMore: () => void } {
  const [listed, setListed] = useState<Listed>({ files: [], phase: 'loading', refusal: null, more: false })
  const turn = useRef(0)

  const load = useCallback(
    async (known: readonly SentFile[]) => {
      turn.current += 1
      const own = turn.current
      setListed((before) => ({ ...before, phase: 'loading', refusal: null }))
      try {
        const { files, more } = await listFiles(conversationId, { text, kinds, sort }, known.at(-1)?.useId ?? null)
        if (own === turn.current) setListed({ files: [...known, ...files], phase: 'there', refusal: null, more })
      } catch (refusal) {
        if (own === turn.current) setListed((before) => ({ ...before, phase: 'refused', refusal }))
      }
    },
    [conversationId, text, kinds, sort],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: another moment asks again.
  useEffect(() => {
    void load([])
    return () => {
      turn.current += 1
    }
  }, [load, moment])

  return { ...listed, loadMore: () => void load(listed.files) }
}
