import { describe, expect, test } from 'vitest'
import { hashPassword, matchesPassword } from './password.ts'

describe('a password', () => {
  test('is kept as argon2id with at least 19 MiB and two passes, salted anew each time', async () => {
    const [one, other] = await Promise.all([hashPassword('正确的密码'), hashPassword('正确的密码')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(one).not.toBe(other)
  })

  test('matches only itself', async () => {
    const kept = await hashPassword('correct horse')
    expect(await matchesPassword('correct horse', kept)).toBe(true)
    expect(await matchesPassword('correct horse ', kept)).toBe(false)
    expect(await matchesPassword('', kept)).toBe(false)
  })

  test('never matches a hash that cannot be read', async () => {
    for (const kept of [
      '',
      'correct horse',
      '$argon2i$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA',
      '$argon2id$v=19$m=1',
    ]) {
      expect(await matchesPassword('correct horse', kept)).toBe(false)
    }
  })
})
