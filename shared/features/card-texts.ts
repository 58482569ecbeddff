import type { Feature } from './feature.ts'
import { features, isTool } from './index.ts'

type Searchable = Pick<Feature<unknown, unknown, unknown, unknown, string>, 'content' | 'searched'>

/** What a card is found by besides its summary; nothing of what this version of the product cannot read. @see MSG-4 */
export function cardTexts({ tool, content }: { readonly tool: string; readonly content?: unknown }): readonly string[] {
  if (!isTool(tool)) return []
  const feature: Searchable = features[tool]
  const read = feature.content.safeParse(content)
  return read.success ? (feature.searched?.(read.data) ?? []) : []
}
