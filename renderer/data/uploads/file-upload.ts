import { type FileFacts, fileLimits } from '#shared/domain/file.ts'
import type { Refusal } from '#shared/protocol/reply.ts'

/** `speed`: bytes a second. `lost`: this program was closed, and the file must be chosen again. */
export type UploadState =
  | { readonly type: 'waiting' }
  | { readonly type: 'running'; readonly speed: number | null }
  | { readonly type: 'paused' }
  | { readonly type: 'failed'; readonly refusal: Refusal }
  | { readonly type: 'lost' }
  | { readonly type: 'done'; readonly file: FileFacts }

/** The answer a file is handed in with: the sheet it is on, and its field. */
export interface AnswerPlace {
  readonly sheet: string
  readonly fieldId: string
}

/**
 * One file on its way to the server. `answer` names the answer it is handed in with; null: it is sent as a message.
 * `batch` names those that are sent together; null: not told to be sent yet.
 */
export interface FileUpload {
  readonly id: string
  readonly conversationId: string
  readonly answer: AnswerPlace | null
  readonly batch: string | null
  readonly name: string
  readonly bytes: number
  readonly sent: number
  readonly state: UploadState
}

/** How many more may be put together for this conversation. @see FILE-1 */
export function roomIn(uploads: readonly FileUpload[], conversationId: string): number {
  const drafts = uploads.filter(
    (one) => one.conversationId === conversationId && one.answer === null && one.batch === null,
  )
  return Math.max(0, fileLimits.inOneCard - drafts.length)
}

const runningAtMost = 3

/** Which of the waiting may start now: a few at a time, in the order they were chosen. */
export function dueUploads(uploads: readonly FileUpload[]): readonly FileUpload[] {
  const running = uploads.filter(({ state }) => state.type === 'running').length
  return uploads.filter(({ state }) => state.type === 'waiting').slice(0, Math.max(0, runningAtMost - running))
}

/** The files of a batch once all of them have arrived; null while one is still on its way, or stuck. */
export function finishedBatch(uploads: readonly FileUpload[], batch: string): readonly FileFacts[] | null {
  const files: FileFacts[] = []
  for (const { batch: own, state } of uploads) {
    if (own !== batch) continue
    if (state.type !== 'done') return null
    files.push(state.file)
  }
  return files.length === 0 ? null : files
}
