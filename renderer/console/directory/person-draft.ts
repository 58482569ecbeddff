import { type ConsolePerson, PersonFields } from '#shared/console/person.ts'

/** A person's facts as they are typed: empty is nothing. */
export interface PersonDraft {
  readonly name: string
  readonly latinName: string
  readonly title: string
  readonly mobile: string
  readonly account: string
  readonly hidden: boolean
  readonly seesNobody: boolean
  readonly externalContact: boolean
}

export const newPerson: PersonDraft = {
  name: '',
  latinName: '',
  title: '',
  mobile: '',
  account: '',
  hidden: false,
  seesNobody: false,
  externalContact: false,
}

export function draftOfPerson(person: ConsolePerson): PersonDraft {
  const { name, latinName, title, mobile, account, hidden, seesNobody, externalContact } = person
  return {
    name,
    latinName: latinName ?? '',
    title: title ?? '',
    mobile: mobile ?? '',
    account: account ?? '',
    hidden,
    seesNobody,
    externalContact,
  }
}

export function fieldsOf(draft: PersonDraft): PersonFields {
  return {
    ...draft,
    name: draft.name.trim(),
    latinName: draft.latinName.trim() || null,
    title: draft.title.trim() || null,
    mobile: draft.mobile.trim() || null,
    account: draft.account.trim() || null,
  }
}

export type PersonField = keyof PersonFields

/** The fields that the server would not take. */
export function wrongFields(draft: PersonDraft): ReadonlySet<PersonField> {
  const parsed = PersonFields.safeParse(fieldsOf(draft))
  if (parsed.success) return new Set()
  const names = parsed.error.issues.map(({ path }) => path[0])
  return new Set(fieldNames.filter((name) => names.includes(name)))
}

const fieldNames = Object.keys(newPerson) as PersonField[] // the draft has the very keys of the fields

/** Only what is different now, so that two admins do not undo each other. */
export function changedFields(draft: PersonDraft, person: ConsolePerson): Partial<PersonFields> {
  const next = fieldsOf(draft)
  return Object.fromEntries(fieldNames.filter((name) => next[name] !== person[name]).map((name) => [name, next[name]]))
}
