import type { PersonFields } from '#shared/console/person.ts'

type FlagName = 'hidden' | 'seesNobody' | 'externalContact'
type Columns<Fields> = { [Name in keyof Fields]: Name extends FlagName ? 0 | 1 : Fields[Name] }

/** What the console writes about a person, as the database keeps it: yes is 1. */
export function toFlags<Fields extends Partial<PersonFields>>(fields: Fields): Columns<Fields> {
  const columns = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'boolean' ? (value ? 1 : 0) : value,
  ])
  // Same names, and every boolean became a flag: what the type says.
  return Object.fromEntries(columns) as Columns<Fields>
}
