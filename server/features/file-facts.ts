import { DomainError } from '#shared/domain/error.ts'
import type { FileFacts } from '#shared/domain/file.ts'
import type { Feature } from '#shared/features/feature.ts'

type Known = ReadonlyMap<string, FileFacts>

/** A content with the server's word of its files. @see FILE-5 */
export function withContentFacts<Content, Entry, State, Action, Reason extends string>(
  feature: Feature<Content, Entry, State, Action, Reason>,
  content: Content,
  facts: Known | undefined,
): Content {
  return facts === undefined ? content : (feature.withFacts?.(content, knownIn(facts)) ?? content)
}

/** The same of an answer. */
export function withAnswerFacts<Content, Entry, State, Action, Reason extends string>(
  feature: Feature<Content, Entry, State, Action, Reason>,
  entry: Entry,
  facts: Known,
): Entry {
  return feature.withEntryFacts?.(entry, knownIn(facts)) ?? entry
}

/** What an answer says of each of its files, by its id. */
export function answerFilesOf<Content, Entry, State, Action, Reason extends string>(
  feature: Feature<Content, Entry, State, Action, Reason>,
  entry: Entry | null | undefined,
): Known {
  const files = entry == null ? [] : (feature.entryFiles?.(entry) ?? [])
  return new Map(files.map((file) => [file.id, file]))
}

/** @throws DomainError not_found where nothing is known of a file */
function knownIn(facts: Known): (fileId: string) => FileFacts {
  return (fileId) => {
    const known = facts.get(fileId)
    if (known === undefined) throw new DomainError('not_found', 'file.unknown')
    return known
  }
}
