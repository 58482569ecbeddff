import { describe, expect, test } from 'vitest'
import type { StorageOfTest } from '../rows.contract.ts'
import type { Tables } from '../tables.ts'
import { findAnswer, forgetAnswers, rememberAnswer } from './answers.store.ts'

export function answersContract(storage: StorageOfTest): void {
  describe('remembered answers', () => {
    test('are one for a person and client id: the first stays', async () => {
      const remember = (change: Partial<Tables['answers']>) =>
        storage().write((db) => rememberAnswer(db, { ...answer, ...change }))
      expect(await remember({})).toBe(true)
      expect(await remember({ receipt: '"second"' })).toBe(false)
      expect(await remember({ personId: 'wang' })).toBe(true)
      expect(await findAnswer(storage().read, 'lin', 'id-1')).toEqual(answer)
      expect(await findAnswer(storage().read, 'lin', 'id-2')).toBe(null)
    })

    test('are forgotten by age', async () => {
      await storage().write(async (db) => {
        await rememberAnswer(db, answer)
        await rememberAnswer(db, { ...answer, clientId: 'id-2', at: 200 })
        await forgetAnswers(db, 200)
      })
      expect(await findAnswer(storage().read, 'lin', 'id-1')).toBe(null)
      expect(await findAnswer(storage().read, 'lin', 'id-2')).not.toBe(null)
    })
  })
}

const answer: Tables['answers'] = {
  personId: 'lin',
  clientId: 'id-1',
  request: 'message:send',
  bodyHash: 'hash',
  receipt: '"first"',
  at: 100,
}
