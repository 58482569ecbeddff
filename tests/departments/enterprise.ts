import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Context } from '../../server/context.ts'
import { DepartmentTurns } from '../../server/deadlines/department-turns.ts'
import { afterDirectoryChange, type DirectoryChange } from '../../server/domain/departments/after-directory-change.ts'
import { setDepartmentGroups } from '../../server/domain/departments/set-department-groups.ts'
import { type Work, write } from '../../server/domain/once.ts'
import { openFolder } from '../../server/storage/files.ts'
import { openSqlite } from '../../server/storage/sqlite.ts'
import type { Tables } from '../../server/storage/tables.ts'
import { openUploadFolder } from '../../server/storage/upload-files.ts'
import { openVault } from '../../server/storage/vault.ts'
import { seeded, uuidFrom } from '../seeded.ts'
import { TestClock } from '../test-clock.ts'

export const acme = 'acme'

/** In memory where the system has a place for that. */
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** One enterprise on a real storage, without a wire: its directory is changed the way the console changes it. */
export class Enterprise {
  readonly ctx: Context
  readonly clock: TestClock
  readonly turns: DepartmentTurns
  readonly random: () => number
  readonly #folder: string
  #positions = 0

  static async start(seed: number): Promise<Enterprise> {
    const folder = mkdtempSync(join(scratch, 'qun-enterprise-'))
    const storage = await openSqlite(join(folder, 'qun.sqlite'))
    const enterprise = new Enterprise(
      folder,
      {
        storage,
        pictureFiles: await openFolder(join(folder, 'pictures')),
        uploadFiles: await openUploadFolder(join(folder, 'files')),
      },
      seed,
    )
    await enterprise.write(async ({ db }) => {
      await db
        .insertInto('enterprises')
        .values({ id: acme, name: 'Acme Trading', shortName: 'Acme', creatorId: null })
        .execute()
    })
    return enterprise
  }

  private constructor(folder: string, kept: Pick<Context, 'storage' | 'pictureFiles' | 'uploadFiles'>, seed: number) {
    this.#folder = folder
    this.clock = new TestClock()
    this.random = seeded(seed)
    let ids = 0
    this.ctx = {
      ...kept,
      vault: openVault(folder, null),
      clock: this.clock,
      random: seeded(seed + 1),
      newId: () => {
        ids += 1
        return `n${String(ids).padStart(6, '0')}`
      },
      playMoney: false,
      log: pino({ level: 'error' }, pino.destination(2)),
      announce: () => {},
    }
    this.turns = new DepartmentTurns(this.ctx)
  }

  write<Result>(change: (work: Work) => Promise<Result>): Promise<Result> {
    return write(this.ctx, change)
  }

  readonly newClientId = (): string => uuidFrom(this.random)

  /** A change of the directory together with what follows from it. */
  change(rows: (work: Work) => Promise<unknown>, change: DirectoryChange): Promise<void> {
    return this.write(async (work) => {
      await rows(work)
      await afterDirectoryChange(work, acme, change)
    })
  }

  addPeople(ids: readonly string[], flags: Partial<Tables['people']> = {}): Promise<void> {
    return this.write(async ({ db }) => {
      for (const id of ids)
        await db
          .insertInto('people')
          .values({ ...somebody(id), ...flags })
          .execute()
    })
  }

  addDepartment(id: string, name: string, parentId: string | null): Promise<void> {
    const row = { id, enterpriseId: acme, parentId, name, position: this.#nextPosition() }
    return this.change(({ db }) => db.insertInto('departments').values(row).execute(), touching(id))
  }

  place(departmentId: string, personIds: readonly string[], leads = false): Promise<void> {
    return this.change(async ({ db }) => {
      for (const personId of personIds) {
        const row = { departmentId, personId, leads: leads ? 1 : 0, position: this.#nextPosition() } as const
        await db.insertInto('departmentPeople').values(row).execute()
      }
    }, touching(departmentId))
  }

  takeAway(departmentId: string, personId: string): Promise<void> {
    return this.change(
      ({ db }) =>
        db
          .deleteFrom('departmentPeople')
          .where('departmentId', '=', departmentId)
          .where('personId', '=', personId)
          .execute(),
      touching(departmentId),
    )
  }

  flag(personId: string, flags: Partial<Tables['people']>): Promise<void> {
    return this.change(({ db }) => db.updateTable('people').set(flags).where('id', '=', personId).execute(), {
      departmentIds: [],
      personIds: [personId],
    })
  }

  resign(personId: string): Promise<void> {
    return this.write(async (work) => {
      const { db } = work
      const placed = await db
        .selectFrom('departmentPeople')
        .select('departmentId')
        .where('personId', '=', personId)
        .execute()
      await db.deleteFrom('departmentPeople').where('personId', '=', personId).execute()
      await db.updateTable('people').set({ leftAt: work.now }).where('id', '=', personId).execute()
      await afterDirectoryChange(work, acme, {
        departmentIds: placed.map(({ departmentId }) => departmentId),
        personIds: [personId],
      })
    })
  }

  #nextPosition(): number {
    this.#positions += 1
    return this.#positions
  }

  /** Turns department groups on or off and waits until the last group is made or let go. */
  async turn(on: boolean): Promise<void> {
    await this.write((work) => setDepartmentGroups(work, { enterpriseId: acme, on, by: 'boss' }))
    this.turns.nudge()
    await this.turns.idle()
  }

  async close(): Promise<void> {
    await this.turns.stop()
    await this.ctx.storage.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

export const touching = (...departmentIds: string[]): DirectoryChange => ({ departmentIds, personIds: [] })

function somebody(id: string): Tables['people'] {
  const unknown = { latinName: null, title: null, mobile: null, passwordHash: null, leftAt: null }
  const flags = { activated: 1, wechatBound: 1, hidden: 0, seesNobody: 0, externalContact: 1 } as const
  return { id, name: `Staff ${id}`, enterpriseId: acme, account: id, ...unknown, ...flags }
}
