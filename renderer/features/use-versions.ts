import { useEffect, useState } from 'react'
import type { CardView } from '#shared/features/feature.ts'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import { cardVersions } from '../data/card-actions.ts'

type Told = RequestOutput<'card:versions'>['versions'][number]

/** What a card said before, the latest first; `content` is for the tool to parse. Null while it is not known. */
export function useVersions({ id, revision }: Pick<CardView, 'id' | 'revision'>): readonly Told[] | null {
  const [versions, setVersions] = useState<readonly Told[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision may be a new version.
  useEffect(() => {
    let stale = false
    cardVersions(id).then(
      (told) => stale || setVersions(told.versions),
      // Whoever cannot have them sees the post without.
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [id, revision])
  return versions
}
