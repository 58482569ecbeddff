import type { Work } from '../server/domain/once.ts'

/** Puts many more staff into Acme: `crowd-1`, `crowd-2`, … Answers their ids. */
export async function addCrowd({ db }: Work, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, place) => `crowd-${place + 1}`)
  const flags = { activated: 1, wechatBound: 1, hidden: 0, seesNobody: 0, externalContact: 1 } as const
  const nothing = { latinName: null, title: null, mobile: null, passwordHash: null, leftAt: null }
  const rows = ids.map((id) => ({ id, name: `Crowd ${id}`, enterpriseId: 'acme', account: id, ...nothing, ...flags }))
  for (let from = 0; from < rows.length; from += 500) {
    await db
      .insertInto('people')
      .values(rows.slice(from, from + 500))
      .execute()
  }
  return ids
}
