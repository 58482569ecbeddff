import type { ExportFormat } from '#shared/protocol/http.ts'
import type { Context, Who } from '../context.ts'
import { entriesOf, missingFrom } from '../storage/stores/cards.store.ts'
import { findPeople } from '../storage/stores/people.store.ts'
import { demandAnswers } from './answering.ts'
import { cardPlaceOf, runs } from './card-place.ts'
import { type ExportFile, writeTable } from './export-table.ts'
import { toolNamed } from './index.ts'

/** The table of a card as this person may see it. @see TOOL-4 */
export async function exportCard(
  ctx: Context,
  who: Who,
  asked: { cardId: string; format: ExportFormat; language: 'zh' | 'en' },
): Promise<ExportFile> {
  const db = ctx.storage.read
  const found = await cardPlaceOf(db, who, asked.cardId, ctx.clock.now())
  const { card } = found
  const { tool, rules } = toolNamed(card.tool)
  demandAnswers(tool)
  const open = rules.open(card)
  const entries = await entriesOf(db, card.id)
  const missing = open.namesMissing() ? await missingFrom(db, card) : []
  const shown = [...missing, ...entries.flatMap(({ personId, entry }) => [personId, ...open.peopleIn(entry)])]
  const names = new Map((await findPeople(db, shown)).map(({ id, name }) => [id, name]))
  const table = open.table(
    { personId: who.personId, runs: runs(found), kept: null },
    entries,
    (id) => names.get(id) ?? id,
    asked.language,
    missing,
  )
  return writeTable(table, { format: asked.format, language: asked.language, title: open.summary[asked.language] })
}
