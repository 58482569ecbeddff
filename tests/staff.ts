import type { Person } from '../server/worlds/demo/script.ts'

/** Somebody of a written world's first enterprise. */
export function staff(key: string, departments: string[], change: Partial<Person> = {}): Person {
  return { key, name: `Staff ${key}`, enterprise: 'acme', departments, leads: [], ...change }
}

/** Somebody of no enterprise. */
export function wechatUser(key: string): Person {
  return { key, name: `WeChat ${key}`, enterprise: null, departments: [], leads: [] }
}
