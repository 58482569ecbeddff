import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { FileFacts } from '#shared/domain/file.ts'
import type { Answer } from '#shared/features/fields/answer.ts'
import { draw } from '../../../tests/draw.tsx'
import type { FileUpload } from '../../data/uploads/file-upload.ts'
import { AnswerView } from './AnswerView.tsx'
import { FilesInput } from './FilesInput.tsx'

const field = { id: 'a', kind: 'file', label: '证明', required: true, atMost: 3 } as const

const facts = (name: string): FileFacts => ({
  id: name,
  name,
  bytes: 1200,
  mime: 'text/plain',
  kind: 'text',
  width: null,
  height: null,
})
const answer = (...names: string[]): Answer => ({ kind: 'files', files: names.map(facts) })

const coming = (state: FileUpload['state']): FileUpload => ({
  id: 'u',
  conversationId: 'group',
  answer: { sheet: 'card.1', fieldId: 'a' },
  batch: null,
  name: '路上.txt',
  bytes: 100,
  sent: 40,
  state,
})

function props(uploads: readonly FileUpload[] = []) {
  return {
    field,
    error: undefined,
    uploads: { busy: false, of: () => uploads, add: vi.fn() },
    onAnswer: vi.fn(),
  }
}

const drop = (...names: string[]) =>
  fireEvent.drop(screen.getByRole('region', { name: '证明：添加文件' }), {
    dataTransfer: { files: names.map((name) => new File(['x'], name)) },
  })

describe('FORM-1: a file as an answer', () => {
  it('takes as many as there is room for, and says that the rest were left out', async () => {
    const given = props([coming({ type: 'running', speed: null })])
    await draw(<FilesInput {...given} answer={answer('一.txt')} />)
    drop('二.txt', '三.txt')
    const [fieldId, files] = given.uploads.add.mock.calls[0] ?? []
    expect([fieldId, files.map(({ name }: File) => name)]).toEqual(['a', ['二.txt']])
    expect(screen.getByText('最多 3 个，多出的没有添加。')).toBeTruthy()
    expect(screen.getByRole('progressbar', { name: '路上.txt 的上传进度' })).toBeTruthy()
  })

  it('is taken back one by one; with the last of them there is no answer', async () => {
    const given = props()
    const { person, redraw } = await draw(<FilesInput {...given} answer={answer('一.txt', '二.txt')} />)
    await person.click(screen.getByRole('button', { name: '移除 一.txt' }))
    expect(given.onAnswer).toHaveBeenLastCalledWith(answer('二.txt'))
    redraw(<FilesInput {...given} answer={answer('二.txt')} />)
    await person.click(screen.getByRole('button', { name: '移除 二.txt' }))
    expect(given.onAnswer).toHaveBeenLastCalledWith(undefined)
  })

  it('with no room left offers no place for more; what failed can be tried again or removed', async () => {
    const refusal = { code: 'unavailable', reason: 'server.unreachable', details: {} } as const
    await draw(<FilesInput {...props([coming({ type: 'failed', refusal })])} answer={answer('一.txt', '二.txt')} />)
    expect(screen.queryByRole('region', { name: '证明：添加文件' })).toBeNull()
    expect(screen.getByRole('button', { name: '重试 路上.txt' })).toBeTruthy()
    expect(screen.getByRole('button', { name: '移除 路上.txt' })).toBeTruthy()
  })

  it('uploads nothing while the form is only tried', async () => {
    await draw(<FilesInput {...props()} uploads={null} answer={undefined} />)
    drop('一.txt')
    expect(screen.getByText('预览里不上传文件。')).toBeTruthy()
  })

  it('can be looked at and saved by whoever reads it, and not passed on', async () => {
    await draw(<AnswerView field={field} answer={answer('一.txt')} />, 'en')
    expect(screen.getByRole('button', { name: /^Download/ })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Forward/ })).toBeNull()
  })
})
