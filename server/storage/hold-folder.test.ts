import { readdirSync, rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { scratchFolder } from '../../tests/scratch-folder.ts'
import { FolderHeldError, type HeldFolder, holdFolder } from './hold-folder.ts'

let folder: string
let held: HeldFolder

beforeEach(() => {
  folder = scratchFolder()
  held = holdFolder(folder)
})
afterEach(() => {
  held.letGo()
  rmSync(folder, { recursive: true, force: true })
})

test('who is kept off learns of the holder as soon as that listens', () => {
  expect(refused().holder).toBeNull()
  held.listensAt('http://127.0.0.1:4780')
  expect(refused().holder).toEqual({ pid: process.pid, url: 'http://127.0.0.1:4780' })
})

test('what is let go is free, with nothing in it but the empty lock', () => {
  held.listensAt('http://127.0.0.1:4780')
  held.letGo()
  expect(readdirSync(folder)).toEqual(['server.lock'])
  held = holdFolder(folder)
  expect(refused().holder).toBeNull()
})

function refused(): FolderHeldError {
  try {
    holdFolder(folder).letGo()
  } catch (error) {
    if (error instanceof FolderHeldError) return error
    throw error
  }
  throw new Error('it was not refused')
}
