import { create } from 'zustand'
import type { FileFacts } from '#shared/domain/file.ts'

/** The file that somebody is about to pass on; null: none. */
export const useForward = create<{ readonly file: FileFacts | null }>()(() => ({ file: null }))

export function forwardFile(file: FileFacts | null): void {
  useForward.setState({ file })
}
