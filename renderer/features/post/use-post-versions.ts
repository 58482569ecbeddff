import { useMemo } from 'react'
import { PostContent } from '#shared/features/post/post.ts'
import type { CardFacts } from '../face.ts'
import { useVersions } from '../use-versions.ts'

/** What the post said until `at`; the first there was is number 1. */
export interface PostVersion {
  readonly number: number
  readonly revision: number
  readonly at: number
  readonly content: PostContent
}

/** The versions that this program can read, the latest first. `edits` says how many there are. @see POST-4 */
export function usePostVersions(card: CardFacts, edits: number): readonly PostVersion[] {
  const told = useVersions(card)
  return useMemo(
    () =>
      (told ?? []).flatMap(({ revision, at, content: unparsed }, place) => {
        const content = PostContent.safeParse(unparsed)
        return content.success ? [{ number: edits - place, revision, at, content: content.data }] : []
      }),
    [told, edits],
  )
}
