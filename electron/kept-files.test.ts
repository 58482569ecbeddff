import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createKeptFiles } from './kept-files.ts'

describe('FILE-1: files on their way outlive the program', () => {
  let folder = ''
  let path = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qun-kept-'))
    path = join(folder, '录屏.bin')
    writeFileSync(path, 'abcdefghij')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const facts = () => ({ name: '录屏.bin', bytes: 10, lastModified: Math.trunc(statSync(path).mtimeMs) })
  const text = (part: Uint8Array | null) => part && new TextDecoder().decode(part)

  test('a picked file is read after a restart, part by part, never past its end', async () => {
    const before = createKeptFiles(folder)
    before.picked([{ path, ...facts() }])
    expect(before.keep({ uploadId: 'u1', ...facts() })).toBe(true)
    const after = createKeptFiles(folder)
    expect(text(await after.read({ uploadId: 'u1', from: 2, to: 5 }))).toBe('cde')
    expect(text(await after.read({ uploadId: 'u1', from: 8, to: 100 }))).toBe('ij')
  })

  test('what nobody picked is neither kept nor read', async () => {
    const files = createKeptFiles(folder)
    expect(files.keep({ uploadId: 'u1', ...facts() })).toBe(false)
    files.picked([{ path, ...facts() }])
    expect(files.keep({ uploadId: 'u1', ...facts(), bytes: 9 })).toBe(false)
    expect(await files.read({ uploadId: 'u1', from: 0, to: 10 })).toBeNull()
  })

  test('a file that was changed or removed meanwhile is not read as if it were the same', async () => {
    const files = createKeptFiles(folder)
    files.picked([{ path, ...facts() }])
    files.keep({ uploadId: 'u1', ...facts() })
    writeFileSync(path, 'ABCDEFGHIJ')
    utimesSync(path, 1000, 1000)
    expect(await files.read({ uploadId: 'u1', from: 0, to: 10 })).toBeNull()
    rmSync(path)
    expect(await files.read({ uploadId: 'u1', from: 0, to: 10 })).toBeNull()
  })

  test('what has arrived, or was given up, is forgotten; a damaged list holds nothing', async () => {
    const files = createKeptFiles(folder)
    files.picked([{ path, ...facts() }])
    files.keep({ uploadId: 'u1', ...facts() })
    files.letGo(['u1'])
    expect(await createKeptFiles(folder).read({ uploadId: 'u1', from: 0, to: 10 })).toBeNull()
    writeFileSync(join(folder, 'kept-files.json'), '{"u1":{"path":7}}')
    expect(await createKeptFiles(folder).read({ uploadId: 'u1', from: 0, to: 10 })).toBeNull()
  })
})
