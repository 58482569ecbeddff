import { create } from 'zustand'
import type { FileFacts } from '#shared/domain/file.ts'

interface PreviewState {
  readonly files: readonly FileFacts[]
  readonly fileId: string | null
}

/** What is being looked at, and what stands beside it. */
export const usePreview = create<PreviewState>()(() => ({ files: [], fileId: null }))

export function previewFiles(files: readonly FileFacts[], fileId: string): void {
  usePreview.setState({ files, fileId })
}

export function closePreview(): void {
  usePreview.setState({ files: [], fileId: null })
}
