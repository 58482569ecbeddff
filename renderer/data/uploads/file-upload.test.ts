import { describe, expect, test } from 'vitest'
import type { FileFacts } from '#shared/domain/file.ts'
import { dueUploads, type FileUpload, finishedBatch, roomIn, type UploadState } from './file-upload.ts'

const facts: FileFacts = { id: 'f', name: 'a', bytes: 1, mime: 'text/plain', kind: 'text', width: null, height: null }

function upload(id: string, state: UploadState, batch: string | null = 'b'): FileUpload {
  return { id, conversationId: 'c', answer: null, batch, name: id, bytes: 1, sent: 0, state }
}

const waiting = { type: 'waiting' } as const
const running = { type: 'running', speed: null } as const
const done = { type: 'done', file: facts } as const

describe('FILE-1: several at once', () => {
  test('three run, the rest wait in the order they were chosen', () => {
    const uploads = ['a', 'b', 'c', 'd', 'e'].map((id) => upload(id, waiting))
    expect(dueUploads(uploads).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(dueUploads([upload('x', running), upload('y', { type: 'paused' }), ...uploads]).map(({ id }) => id)).toEqual(
      ['a', 'b'],
    )
    expect(dueUploads([upload('x', running), upload('y', running), upload('z', running), ...uploads])).toEqual([])
  })

  test('a batch is sent once every file of it is there, and not before', () => {
    expect(finishedBatch([upload('a', done), upload('b', done), upload('c', waiting, 'other')], 'b')).toEqual([
      facts,
      facts,
    ])
    for (const state of [waiting, running, { type: 'lost' }, { type: 'paused' }] as const) {
      expect(finishedBatch([upload('a', done), upload('b', state)], 'b')).toBeNull()
    }
    expect(finishedBatch([], 'b')).toBeNull()
  })

  test('no more are put together than go into one card, however they come; what is sent or answered with is apart', () => {
    const drafts = Array.from({ length: 18 }, (_, place) => upload(`d${place}`, waiting, null))
    const apart = [
      upload('sent', waiting),
      { ...upload('elsewhere', waiting, null), conversationId: 'other' },
      { ...upload('answer', waiting, null), answer: { sheet: 's', fieldId: 'f' } },
    ]
    expect(roomIn([...drafts, ...apart], 'c')).toBe(2)
    expect(roomIn([...drafts, ...drafts], 'c')).toBe(0)
  })
})
