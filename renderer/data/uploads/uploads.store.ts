import { create } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { FileUpload } from './file-upload.ts'

interface UploadsState {
  readonly uploads: readonly FileUpload[]
}

/** Every file on its way, in the order they were chosen. */
export const useUploadsStore = create<UploadsState>()(() => ({ uploads: [] }))

/** Those of one conversation: what is being put together (`draft`), or what was told to be sent. */
export function useUploads(conversationId: string, which: 'draft' | 'sending'): readonly FileUpload[] {
  return useUploadsStore(
    useShallow(({ uploads }) =>
      uploads.filter(
        (one) =>
          one.conversationId === conversationId && one.answer === null && (one.batch === null) === (which === 'draft'),
      ),
    ),
  )
}

/** Those handed in with the answers of one sheet. */
export function useAnswerUploads(sheet: string): readonly FileUpload[] {
  return useUploadsStore(useShallow(({ uploads }) => uploads.filter((one) => one.answer?.sheet === sheet)))
}

export function uploadOf(id: string): FileUpload | undefined {
  return useUploadsStore.getState().uploads.find((upload) => upload.id === id)
}

/** Only this folder writes. */
export function changeUpload(id: string, change: Partial<FileUpload>): void {
  useUploadsStore.setState(({ uploads }) => ({
    uploads: uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)),
  }))
}

export function dropUploads(ids: ReadonlySet<string>): void {
  useUploadsStore.setState(({ uploads }) => ({ uploads: uploads.filter(({ id }) => !ids.has(id)) }))
}
