import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { scratchFolder } from '../../tests/scratch-folder.ts'
import { openVault } from './vault.ts'

let folder: string
beforeEach(() => {
  folder = scratchFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('ROB-2: what was sealed opens for its owner, also after the next start', () => {
  const sealed = openVault(folder, null).seal('a secret', 'robot-1')
  const again = openVault(folder, null)
  expect(again.open(sealed, 'robot-1')).toBe('a secret')
  expect(again.hash('a secret')).toBe(openVault(folder, null).hash('a secret'))
  expect(statSync(join(folder, 'server.key')).mode & 0o777).toBe(0o600)
})

test('ROB-2: it does not open for another owner, under another key, or after it was changed', () => {
  const vault = openVault(folder, null)
  const sealed = vault.seal('a secret', 'robot-1')
  const other = openVault(folder, Buffer.alloc(32, 7).toString('base64'))
  expect(() => vault.open(sealed, 'robot-2')).toThrow()
  expect(() => other.open(sealed, 'robot-1')).toThrow()
  for (const place of [0, 15, 30]) expect(() => vault.open(changedAt(sealed, place), 'robot-1')).toThrow()
  expect(() => vault.open('', 'robot-1')).toThrow()
  expect(other.hash('a secret')).not.toBe(vault.hash('a secret'))
})

test('ROB-2: the same secret looks different every time it is sealed', () => {
  const vault = openVault(folder, null)
  expect(vault.seal('a secret', 'robot-1')).not.toBe(vault.seal('a secret', 'robot-1'))
})

test('a key that is too short is no key', () => {
  expect(() => openVault(folder, 'c2hvcnQ=')).toThrow(/5 bytes/)
})

function changedAt(sealed: string, place: number): string {
  const bytes = Buffer.from(sealed, 'base64url')
  bytes[place] = (bytes[place] ?? 0) ^ 1
  return bytes.toString('base64url')
}
