import { expect, test } from 'vitest'
import { readCode } from './read-code.ts'

const code = 'Ab3_-cdefghijklmnopqrs'

test.each([
  ['the link of a join code', `https://qun.example/j/${code}`],
  ['the same with a language', ` http://127.0.0.1:4000/j/${code}?language=en `],
  ['the client’s address behind it', `https://qun.example/?join=${code}`],
  ['the code alone', code],
])('%s leads to its group', (_, text) => {
  expect(readCode(text)).toEqual({ type: 'join', code })
})

test('ADM-4: a code of the console is told from a join code', () => {
  const scan = `qun-scan:${'a'.repeat(43)}`
  expect(readCode(scan)).toEqual({ type: 'scan', code: scan })
})

test.each([
  '',
  'hello',
  'https://qun.example/',
  `https://qun.example/j/${code}x`,
  'qun-scan:short',
  `/j/../${code.slice(1)}`,
])('%j is no code', (text) => expect(readCode(text)).toBeNull())
