import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Message } from '#shared/domain/message.ts'
import { searchPhrases } from '#shared/domain/search-words.ts'
import { scratchFolder } from '../../../tests/scratch-folder.ts'
import { seeded } from '../../../tests/seeded.ts'
import { insertGroup, insertMessages, rows } from '../../storage/rows.contract.ts'
import { openSqlite } from '../../storage/sqlite.ts'
import type { Storage } from '../../storage/storage.ts'
import { searchIndex, tuneIndex } from '../../storage/stores/message-search.store.ts'
import { wipeMessage } from '../../storage/stores/messages.store.ts'
import { indexPortion, mergePortion } from './index-words.ts'

let folder: string
let storage: Storage
const path = () => join(folder, 'test.sqlite')

beforeEach(async () => {
  folder = scratchFolder()
  storage = await openSqlite(path())
  await storage.write(tuneIndex)
  await storage.write((db) => insertGroup(db, 'c', ['lin', 'me']))
})
afterEach(async () => {
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Time passes whenever somebody looks at it, so that portions end wherever they may. */
function hasty(random: () => number) {
  let now = 0
  const passing = () => (random() < 0.2 ? 1 : 0)
  const clock = { now: () => (now += passing()), wake: () => () => undefined }
  return { storage, clock }
}

const said = (seq: number, text: string, sentAt = seq): Message =>
  rows.message(seq, { body: { type: 'text', text, mentions: [] }, sentAt })

function found(text: string): Promise<string[]> {
  const everything = { conversationIds: null, senderId: null, kind: null, from: 0, until: null, before: null }
  return searchIndex(storage.read, { personId: 'me', phrases: searchPhrases(text), limit: 5000, ...everything })
}

describe('MSG-4: the index', () => {
  test.each([1, 2, 3])('keeps the order of what was said at one moment over its portions (seed %i)', async (seed) => {
    const random = seeded(seed)
    const ctx = hasty(random)
    const all: Message[] = []
    for (const sentAt of [10, 20, 30, 40]) {
      const many = Array.from({ length: 1 + Math.floor(random() * 150) }, (_, at) =>
        said(all.length + at + 1, 'rush', sentAt),
      )
      all.push(...many)
      await storage.write((db) => insertMessages(db, ...many))
      for (let portions = Math.floor(random() * 3); portions > 0; portions -= 1) await indexPortion(ctx)
    }
    while (await indexPortion(ctx));
    expect(await found('rush')).toEqual(all.map(({ id }) => id).reverse())
  })

  test('is brought together until there is nothing to bring together, and loses nothing', async () => {
    const ctx = hasty(seeded(1))
    const all = Array.from({ length: 900 }, (_, at) => said(at + 1, `rush word${at}`))
    await storage.write((db) => insertMessages(db, ...all))
    while (await indexPortion(ctx));
    const before = partsOfIndex()
    while (await mergePortion(ctx));
    expect(before).toBeGreaterThan(20)
    expect(partsOfIndex()).toBeLessThan(5)
    expect(await found('rush')).toEqual(all.map(({ id }) => id).reverse())
    await expectSound()
  })

  test.each([1, 2, 3])('MSG-2: what was recalled leaves no word, whatever was merged when (seed %i)', async (seed) => {
    const random = seeded(seed)
    const ctx = hasty(random)
    const all = Array.from({ length: 600 }, (_, at) => said(at + 1, `rush ${wordOf(at)} 今天${wordOf(at)}开会`))
    const recalled = new Set<number>()
    for (let from = 0; from < all.length; from += 60) {
      await storage.write((db) => insertMessages(db, ...all.slice(from, from + 60)))
      while (await indexPortion(ctx)) if (random() < 0.7) await mergePortion(ctx)
      for (let at = 0; at < from + 60; at += 1) {
        if (recalled.has(at) || random() > 0.1) continue
        recalled.add(at)
        await recall(all[at])
      }
    }
    const left = all.filter((_, at) => !recalled.has(at))
    const gone = [...recalled].map(wordOf)
    expect(tracesOf(gone)).toEqual([])
    while (await mergePortion(ctx));
    expect(tracesOf(gone)).toEqual([])
    expect(await found('rush')).toEqual(left.map(({ id }) => id).reverse())
    await expectSound()
  })
})

const wordOf = (at: number) => `${((at * 7919 + 13) % 1_000_003).toString(36)}marker${at}`

async function recall(message: Message | undefined): Promise<void> {
  if (message === undefined) throw new Error('there is no such message')
  const body = { type: 'recalled' as const, by: 'lin', of: { type: 'own' as const } }
  await storage.write((db) => wipeMessage(db, { ...message, rev: message.rev + 1, body }))
}

/** Those of the words that any table of the index still holds. */
function tracesOf(words: readonly string[]): string[] {
  const database = new DatabaseSync(path(), { readOnly: true })
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'search*'").all()
  const kept = tables.flatMap(({ name }) =>
    database
      .prepare(`SELECT * FROM "${name}"`)
      .all()
      .flatMap((row) => Object.values(row).map((value) => plain(value))),
  )
  database.close()
  const everything = kept.join('\n')
  return words.filter((word) => everything.includes(word))
}

const plain = (value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value))

function partsOfIndex(): number {
  const database = new DatabaseSync(path(), { readOnly: true })
  const parts = database.prepare('SELECT count(DISTINCT segid) AS n FROM searchWords_idx').get()
  database.close()
  return Number(parts?.n)
}

/** SQLite itself finds nothing wrong with the index. */
async function expectSound(): Promise<void> {
  const database = new DatabaseSync(path())
  database.exec("INSERT INTO searchWords (searchWords) VALUES ('integrity-check')")
  database.close()
}
