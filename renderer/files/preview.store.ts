import { create } from 'zustand'
import type { FileFacts } from '#shared/domain/file.ts'

interface PreviewState {
  readonly files: readonly FileFacts[]
  readonly fileId: string | null
  /** They were only handed in, and are not to be passed on. */
  readonly private: boolean
}

/** What is being looked at, and what stands beside it. */
export const usePreview = create<PreviewState>()(() => ({ files: [], fileId: null, private: false }))

export function previewFiles(files: readonly FileFacts[], fileId: string, isPrivate = false): void {
  usePreview.setState({ files, fileId, private: isPrivate })
}

export function closePreview(): void {
  usePreview.setState({ files: [], fileId: null })
}
