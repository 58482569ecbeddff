import type { Db } from '../storage/storage.ts'
import { saveTurn } from '../storage/stores/department-turns.store.ts'
import type { Tables } from '../storage/tables.ts'
import type { Person, Script } from './demo/script.ts'
import { daysBefore, type WorldTime } from './world-time.ts'

/** Writes enterprises, departments, people and who is whose contact. */
export async function buildDirectory(db: Db, script: Script, time: WorldTime, passwordHash: string): Promise<void> {
  await db
    .insertInto('enterprises')
    .values(
      script.enterprises.map(({ key, name, shortName, creator }) => ({ id: key, name, shortName, creatorId: creator })),
    )
    .execute()
  for (const { key, departmentGroups } of script.enterprises) {
    if (departmentGroups) await saveTurn(db, { enterpriseId: key, state: 'on', done: 0, total: 0 })
  }
  await db
    .insertInto('departments')
    .values(
      script.departments.map(({ key, enterprise, parent, name }, position) => ({
        id: key,
        enterpriseId: enterprise,
        parentId: parent,
        name,
        position,
      })),
    )
    .execute()
  await db
    .insertInto('people')
    .values(script.people.map((person) => personRow(person, passwordHash)))
    .execute()
  await db.insertInto('departmentPeople').values(script.people.flatMap(departmentRows)).execute()
  await db
    .insertInto('contacts')
    .values(
      script.contacts.flatMap(({ staff, outsider, sinceDaysAgo }) => {
        const since = daysBefore(sinceDaysAgo, time)
        return [
          { personId: staff, contactId: outsider, since },
          { personId: outsider, contactId: staff, since },
        ]
      }),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function personRow(
  { key, name, en, enterprise, title, mobile, flags = {} }: Person,
  passwordHash: string,
): Tables['people'] {
  return {
    id: key,
    name,
    latinName: en ?? null,
    title: title ?? null,
    enterpriseId: enterprise,
    mobile: mobile ?? null,
    account: key,
    passwordHash,
    activated: flags.notActivated ? 0 : 1,
    wechatBound: flags.noWechat ? 0 : 1,
    hidden: flags.hidden ? 1 : 0,
    seesNobody: flags.seesNobody ? 1 : 0,
    externalContact: enterprise === null || flags.noExternalContact ? 0 : 1,
    leftAt: null,
  }
}

function departmentRows({ key, departments, leads }: Person, position: number): Tables['departmentPeople'][] {
  return departments.map((departmentId) => ({
    departmentId,
    personId: key,
    leads: leads.includes(departmentId) ? 1 : 0,
    position,
  }))
}
