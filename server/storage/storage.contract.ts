import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Storage } from './storage.ts'
import { answersContract } from './stores/answers.contract.ts'
import { cardsContract } from './stores/cards.contract.ts'
import { conversationsContract } from './stores/conversations.contract.ts'
import { directoryContract } from './stores/directory.contract.ts'
import { membersContract } from './stores/members.contract.ts'
import { messageSearchContract } from './stores/message-search.contract.ts'
import { messagesContract } from './stores/messages.contract.ts'
import { readMeta, writeMeta } from './stores/meta.store.ts'
import { peopleContract } from './stores/people.contract.ts'
import { sessionsContract } from './stores/sessions.contract.ts'

/** An empty database of some kind, for one test. */
export interface TestDatabase {
  readonly storage: Storage
  /** Another door to the same data, as another process would open it. */
  openAgain(): Promise<Storage>
  /** Closes and removes everything. */
  remove(): Promise<void>
}

/** What every kind of database has to keep. A new one is proved by calling this with its name and a way to open it. */
export function storageContract(name: string, open: () => Promise<TestDatabase>): void {
  describe(`storage in ${name}`, () => {
    let database: TestDatabase
    beforeEach(async () => {
      database = await open()
    })
    afterEach(() => database.remove())
    const storage = () => database.storage

    describe('a write', () => {
      test('is durable once it resolves: another door sees it at once', async () => {
        await database.storage.write((db) => writeMeta(db, 'world', 'kept'))
        const other = await database.openAgain()
        expect(await readMeta(other.read, 'world')).toBe('kept')
        await other.close()
      })

      test('answers what its work answered', async () => {
        expect(await storage().write(async () => 42)).toBe(42)
      })

      test('is invisible to readers until it is committed', async () => {
        const seen = await storage().write(async (db) => {
          await writeMeta(db, 'world', 'not yet')
          return [await readMeta(db, 'world'), await readMeta(storage().read, 'world')]
        })
        expect(seen).toEqual(['not yet', null])
        expect(await readMeta(storage().read, 'world')).toBe('not yet')
      })

      test('that throws is undone whole, and says why', async () => {
        const undone = storage().write(async (db) => {
          await writeMeta(db, 'world', 'half')
          await writeMeta(db, 'serverId', 'done')
          throw new Error('changed my mind')
        })
        await expect(undone).rejects.toThrow('changed my mind')
        expect(await readMeta(storage().read, 'world')).toBe(null)
        expect(await readMeta(storage().read, 'serverId')).toBe(null)
      })

      test('that the database refuses is undone alone', async () => {
        const twice = storage().write(async (db) => {
          for (const id of ['one', 'one']) await db.insertInto('enterprises').values(enterprise(id)).execute()
        })
        const other = storage().write((db) => writeMeta(db, 'world', 'kept'))
        await expect(twice).rejects.toThrow()
        await other
        expect(await storage().read.selectFrom('enterprises').selectAll().execute()).toEqual([])
        expect(await readMeta(storage().read, 'world')).toBe('kept')
      })

      test('among many at once that throws takes none of the others with it', async () => {
        const outcomes = await Promise.allSettled(
          Array.from({ length: 30 }, (_, place) =>
            storage().write(async (db) => {
              await db
                .insertInto('enterprises')
                .values(enterprise(`e${place}`))
                .execute()
              if (place % 3 === 0) throw new Error('no')
            }),
          ),
        )
        expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10)
        const kept = await storage().read.selectFrom('enterprises').select('id').execute()
        expect(kept.map(({ id }) => id).sort()).toEqual(
          Array.from({ length: 30 }, (_, place) => place)
            .filter((place) => place % 3 !== 0)
            .map((place) => `e${place}`)
            .sort(),
        )
      })

      test('runs alone and in its turn: many that read and then write lose nothing', async () => {
        const numbers = await Promise.all(
          Array.from({ length: 50 }, () =>
            storage().write(async (db) => {
              const next = Number((await readMeta(db, 'world')) ?? 0) + 1
              await writeMeta(db, 'world', String(next))
              return next
            }),
          ),
        )
        expect(numbers).toEqual(Array.from({ length: 50 }, (_, place) => place + 1))
      })

      test('sees what those before it in the same commit did', async () => {
        const [, seen] = await Promise.all([
          storage().write((db) => writeMeta(db, 'world', 'first')),
          storage().write((db) => readMeta(db, 'world')),
        ])
        expect(seen).toBe('first')
      })

      test('behind all others waits for those that came later too, and is undone alone', async () => {
        const order: string[] = []
        const done = async (name: string) => void order.push(name)
        const behind = ['first', 'second'].map((name) =>
          storage().writeBehind(async (db) => {
            await writeMeta(db, 'world', name)
            if (name === 'second') throw new Error('changed my mind')
            await done(name)
          }),
        )
        await Promise.all([storage().write(() => done('news')), storage().write(() => done('more news'))])
        const outcomes = await Promise.allSettled(behind)
        expect(order).toEqual(['news', 'more news', 'first'])
        expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
        expect(await readMeta(storage().read, 'world')).toBe('first')
      })

      test('behind all others has its turn where they never end', async () => {
        let over = false
        const talk = async () => {
          while (!over) await storage().write(async () => undefined)
        }
        const talking = [talk(), talk(), talk()]
        expect(await storage().writeBehind(async () => 'at last')).toBe('at last')
        over = true
        await Promise.all(talking)
      })

      test('tells nobody of success before the commit that it shares', async () => {
        const counts = await Promise.all(
          Array.from({ length: 20 }, async (_, place) => {
            await storage().write((db) =>
              db
                .insertInto('enterprises')
                .values(enterprise(`e${place}`))
                .execute(),
            )
            return (await storage().read.selectFrom('enterprises').select('id').execute()).length
          }),
        )
        expect(counts).toEqual(counts.map(() => 20))
      })

      test('that comes after closing is refused, and holds nobody up', async () => {
        const other = await database.openAgain()
        await other.close()
        const late = [other.write(async () => 'late'), other.writeBehind(async () => 'later')]
        expect((await Promise.allSettled(late)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
      })

      test('that is under way is finished by closing', async () => {
        const other = await database.openAgain()
        const writes = Array.from({ length: 10 }, (_, place) =>
          other.write((db) =>
            db
              .insertInto('enterprises')
              .values(enterprise(`e${place}`))
              .execute(),
          ),
        )
        await Promise.all([...writes, other.close()])
        expect(await storage().read.selectFrom('enterprises').select('id').execute()).toHaveLength(10)
      })
    })

    describe('facts about the folder', () => {
      test('are kept by key, the last one wins', async () => {
        await storage().write(async (db) => {
          await writeMeta(db, 'world', 'one')
          await writeMeta(db, 'world', 'two')
          await writeMeta(db, 'serverId', 'id')
        })
        expect(await readMeta(storage().read, 'world')).toBe('two')
        expect(await readMeta(storage().read, 'serverId')).toBe('id')
      })
    })

    answersContract(storage)
    sessionsContract(storage)
    peopleContract(storage)
    directoryContract(storage)
    conversationsContract(storage)
    membersContract(storage)
    messageSearchContract(storage)
    messagesContract(storage)
    cardsContract(storage)
  })
}

const enterprise = (id: string) => ({ id, name: id, shortName: id, creatorId: null })
