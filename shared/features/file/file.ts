import { z } from 'zod'
import { FileFacts, fileLimits } from '../../domain/file.ts'
import type { Feature } from '../feature.ts'

/**
 * Files sent together, in order. What is said of each is what the server says of it: whatever a client sends besides the
 * id is overwritten when the card is made.
 * @see FILE-1 FILE-5
 */
export const FileContent = z
  .strictObject({ files: z.array(FileFacts).min(1).max(fileLimits.inOneCard) })
  .refine(({ files }) => new Set(files.map(({ id }) => id)).size === files.length, { path: ['files'] })
export type FileContent = z.infer<typeof FileContent>

/** Nothing changes about files that were sent. */
export const FileState = z.strictObject({})
export type FileState = z.infer<typeof FileState>

/** File 文件: files of up to 1 GB, looked at without leaving the app. Nobody answers them. @see FILE-1 … FILE-5 */
export const file = {
  tool: 'file',
  version: 1,
  capability: 'file.send',
  answering: 'file.send',
  answers: 'none',
  content: FileContent,
  entry: z.never(),
  state: FileState,
  action: z.never(),
  reasons: [],
  whenOffline: 'queue',
  start: () => ({}),
  endsAt: () => null,
  pictures: () => [],
  files: ({ files }) => files.map(({ id }) => id),
  withFacts: ({ files }, factsOf) => ({ files: files.map(({ id }) => factsOf(id)) }),
  searched: ({ files }) => files.map(({ name }) => name),
  summary: ({ files }) => {
    const [first] = files
    const name = shortened(first?.name ?? '')
    if (files.length === 1) return { zh: `[文件] ${name}`, en: `[File] ${name}` }
    return { zh: `[文件] ${name} 等 ${files.length} 个`, en: `[File] ${name} and ${files.length - 1} more` }
  },
  examples: [
    {
      files: [
        example({
          id: 'example-plan',
          name: 'V3.2 发布计划.pdf',
          bytes: 482_113,
          mime: 'application/pdf',
          kind: 'pdf',
        }),
      ],
    },
    {
      files: [
        example(
          { id: 'example-home', name: '首页-改版.png', bytes: 1_204_553, mime: 'image/png', kind: 'image' },
          1440,
          900,
        ),
        example({ id: 'example-notes', name: 'release-notes.md', bytes: 3204, mime: 'text/plain', kind: 'markdown' }),
        example({ id: 'example-video', name: '演示录屏.mp4', bytes: 734_003_200, mime: 'video/mp4', kind: 'video' }),
        example({
          id: 'example-build',
          name: 'qun-3.2.0.zip',
          bytes: 1_073_741_824,
          mime: 'application/zip',
          kind: 'archive',
        }),
      ],
    },
  ],
} as const satisfies Feature<FileContent, never, FileState, never, never>

function example(
  facts: Omit<FileFacts, 'width' | 'height'>,
  width: number | null = null,
  height: number | null = null,
): FileFacts {
  return { ...facts, width, height }
}

function shortened(name: string): string {
  const characters = [...name]
  return characters.length <= 50 ? name : `${characters.slice(0, 49).join('')}…`
}
