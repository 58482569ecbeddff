import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import type { EnterpriseSettings } from '#shared/domain/enterprise-settings.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../../context.ts'
import { departmentGroupsState } from '../../domain/departments/department-groups-state.ts'
import type { Db } from '../../storage/storage.ts'
import { saveSettings, settingsOf } from '../../storage/stores/enterprise-settings.store.ts'
import { enterpriseName } from '../../storage/stores/enterprises.store.ts'
import { guestsOf } from '../../storage/stores/guests.store.ts'
import { findPeople } from '../../storage/stores/people.store.ts'
import { type AdminAt, demandConfirmed, demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { type ConsoleWork, consoleOnce, consoleRead, departmentIn, record } from '../console-work.ts'
import { demandInService, personIn } from '../directory/person-in.ts'

/** @see ADM-1 */
export async function chatSettings(ctx: Context, who: ConsoleWho): Promise<ConsoleOutput<'console:chatSettings'>> {
  const db = ctx.storage.read
  const at = await consoleRead(ctx, who, 'console:chatSettings')
  const settings = await settingsOf(db, at.enterpriseId)
  return {
    settings,
    names: await namesOf(db, at, settings),
    departmentGroups: await departmentGroupsState(db, at.enterpriseId),
  }
}

/** What those of whom the allow-list speaks are called now; who is gone has no name. */
async function namesOf(
  db: Db,
  { tree }: AdminAt,
  { capAllowList }: EnterpriseSettings,
): Promise<Record<string, string>> {
  const people = capAllowList.filter(({ of }) => of === 'person').map(({ id }) => id)
  const departments = capAllowList.flatMap(({ of, id }) => (of === 'department' ? (tree.find(id) ?? []) : []))
  const named = [...(await findPeople(db, people)), ...departments]
  return Object.fromEntries(named.map(({ id, name }) => [id, name]))
}

/** Changes settings of the whole enterprise; groups larger than a new limit keep their people and take no more. @see ADM-1 */
export async function changeChatSettings(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:chatSettingsChange'>,
): Promise<ConsoleOutput<'console:chatSettingsChange'>> {
  return consoleOnce(ctx, who, { request: 'console:chatSettingsChange', input }, async (work) => {
    const { at, db, news } = work
    const { enterpriseId } = at
    demandConsole(at, 'chat.manage', { type: 'enterprise' })
    await demandKnown(work, input.change)
    demandConfirmed(input.confirm, (await enterpriseName(db, enterpriseId)) ?? '')
    const before = await settingsOf(db, enterpriseId)
    const after = { ...before, ...input.change }
    const names = settingNames(before).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    if (names.length === 0) return {}
    await saveSettings(db, enterpriseId, after)
    news.enterprises.push(enterpriseId)
    if (before.recallWithin.external !== after.recallWithin.external)
      for (const personId of await guestsOf(db, enterpriseId)) news.guests.add(personId)
    const facts = (settings: EnterpriseSettings) => Object.fromEntries(names.map((name) => [name, settings[name]]))
    await record(work, {
      action: 'settings.changed',
      target: { type: 'enterprise', id: enterpriseId },
      before: facts(before),
      after: facts(after),
    })
    return {}
  })
}

// The keys of a parsed settings object are the schema's.
const settingNames = (settings: EnterpriseSettings) => Object.keys(settings) as (keyof EnterpriseSettings)[]

/** The allow-list names people and departments of this enterprise, each once. */
async function demandKnown({ at, db }: ConsoleWork, { capAllowList = [] }: Partial<EnterpriseSettings>): Promise<void> {
  const named = new Set(capAllowList.map(({ of, id }) => `${of} ${id}`))
  if (named.size < capAllowList.length) throw new DomainError('invalid', 'input', { at: 'change.capAllowList' })
  for (const { of, id } of capAllowList) {
    if (of === 'department') departmentIn(at, id)
    else demandInService((await personIn(db, at, id)).person)
  }
}
