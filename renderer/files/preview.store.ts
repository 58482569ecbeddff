import { create } from 'zustand'
import type { FileFacts } from '#shared/domain/file.ts'

interface PreviewState {
  readonly files: readonly FileFacts[]
  readonly fileId: string | null
  /** False where they cannot be passed on. */
  readonly forwardable: boolean
}

/** What is being looked at, and what stands beside it. */
export const usePreview = create<PreviewState>()(() => ({ files: [], fileId: null, forwardable: true }))

/** A file that stands there twice, because it was passed on, is looked at once. */
export function previewFiles(files: readonly FileFacts[], fileId: string, forwardable = true): void {
  const each = [...new Map(files.map((file) => [file.id, file])).values()]
  usePreview.setState({ files: each, fileId, forwardable })
}

export function closePreview(): void {
  usePreview.setState({ files: [], fileId: null })
}
