import { robotLimits } from '#shared/domain/robot.ts'
import type { Format } from '../format.ts'
import { readMarkdownV2 } from '../markdown/read-markdown-v2.ts'
import { writtenContent } from '../written-content.ts'

/** Documents with lists, tables, code and pictures; no colours, and nobody is called. */
export const markdownV2Format: Format = (fields, { newId }) => {
  const content = writtenContent(fields, 'markdown_v2', robotLimits.markdownBytes)
  const { blocks, pictures } = readMarkdownV2(content, newId)
  return {
    content: async (scene) => {
      for (const { id, url } of pictures) await scene.fetchLater(id, url)
      return { type: 'markdown_v2', blocks }
    },
  }
}
