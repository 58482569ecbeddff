import type { FileFacts } from '#shared/domain/file.ts'

const megabyte = 1024 * 1024

/** How a file is looked at. `first`: no more than its beginning is fetched. @see FILE-2 */
export type PreviewPlan =
  | { readonly type: 'shown'; readonly as: PreviewKind; readonly first?: number }
  | { readonly type: 'tooLarge'; readonly limit: number }
  | { readonly type: 'none' }

export type PreviewKind = 'image' | 'pdf' | 'video' | 'audio' | 'text' | 'markdown' | 'code'

/** Larger ones would make the window slow, and are downloaded instead. */
const most = { pdf: 100 * megabyte, video: 300 * megabyte, audio: 100 * megabyte } as const

/** So much of a text is shown. */
const beginning = megabyte

/** Whether and how this file can be looked at without leaving the program. */
export function previewPlan({ kind, bytes, width }: FileFacts): PreviewPlan {
  switch (kind) {
    case 'image':
      return width === null ? { type: 'none' } : { type: 'shown', as: kind }
    case 'pdf':
    case 'video':
    case 'audio':
      return bytes > most[kind] ? { type: 'tooLarge', limit: most[kind] } : { type: 'shown', as: kind }
    case 'text':
    case 'markdown':
    case 'code':
      return bytes > beginning ? { type: 'shown', as: 'text', first: beginning } : { type: 'shown', as: kind }
    case 'document':
    case 'archive':
    case 'other':
      return { type: 'none' }
  }
}
