import { describe, expect, test } from 'vitest'
import { type FileFacts, FileKind } from '#shared/domain/file.ts'
import { previewPlan } from './preview-limits.ts'

const facts: FileFacts = { id: 'f', name: 'a', bytes: 10, mime: '', kind: 'text', width: null, height: null }

describe('FILE-2: what can be looked at', () => {
  test.each(FileKind.options)('%s of a few bytes has a plan', (kind) => {
    const plan = previewPlan({ ...facts, kind, width: 1, height: 1 })
    const none = ['document', 'archive', 'other'].includes(kind)
    expect(plan).toEqual(none ? { type: 'none' } : { type: 'shown', as: kind })
  })

  test('a picture that the server did not measure is never drawn', () => {
    expect(previewPlan({ ...facts, kind: 'image' })).toEqual({ type: 'none' })
  })

  test('of a long text its beginning is shown, plainly', () => {
    expect(previewPlan({ ...facts, kind: 'code', bytes: 50_000_000 })).toMatchObject({ as: 'text', first: 1_048_576 })
  })

  test.each(['pdf', 'video', 'audio'] as const)('%s of 1 GB says its limit', (kind) => {
    expect(previewPlan({ ...facts, kind, bytes: 1024 ** 3 })).toMatchObject({ type: 'tooLarge' })
  })
})
