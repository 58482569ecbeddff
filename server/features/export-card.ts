import { DomainError } from '#shared/domain/error.ts'
import type { ExportFormat } from '#shared/protocol/http.ts'
import { writeCalendar } from '../calendar/write-calendar.ts'
import type { Context, Who } from '../context.ts'
import { entriesBy, entriesOf, missingFrom } from '../storage/stores/cards.store.ts'
import { findPeople } from '../storage/stores/people.store.ts'
import { demandAnswers } from './answering.ts'
import { cardPlaceOf, runs } from './card-place.ts'
import { type ExportFile, writeTable } from './export-table.ts'
import { toolNamed } from './index.ts'

/**
 * The table of a card as this person may see it, or its dates.
 * @throws DomainError export.format for the dates of something that has none
 * @see TOOL-4, MEET-6
 */
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
  const { format, language } = asked
  const title = open.summary[language]
  if (format === 'ics') {
    const occasions = open.occasions()
    if (occasions.length === 0) throw new DomainError('invalid', 'export.format')
    const [own] = await entriesBy(db, who.personId, [card.id])
    const coming = open.attends(who.personId, own?.entry ?? null)
    const events = occasions.map((occasion) => ({ occasion, coming }))
    return writeCalendar(events, { now: ctx.clock.now(), language, title })
  }
  const entries = await entriesOf(db, card.id)
  const missing = open.namesMissing() ? await missingFrom(db, card) : []
  const shown = [...missing, ...entries.flatMap(({ personId, entry }) => [personId, ...open.peopleIn(entry)])]
  const names = new Map((await findPeople(db, shown)).map(({ id, name }) => [id, name]))
  const table = open.table(
    { personId: who.personId, runs: runs(found), kept: null },
    entries,
    (id) => names.get(id) ?? id,
    language,
    missing,
  )
  return writeTable(table, { format, language, title })
}
