import { robotLimits } from '#shared/domain/robot.ts'
import { calledNames } from '../called-names.ts'
import type { Format } from '../format.ts'
import { readMarkdown } from '../markdown/read-markdown.ts'
import { writtenContent } from '../written-content.ts'

/** Lines with headings, quotes, bold, links, code, three colours, and people who are called. */
export const markdownFormat: Format = (fields) => {
  const content = writtenContent(fields, 'markdown', robotLimits.markdownBytes)
  return {
    content: async (scene) => {
      const { blocks, called } = readMarkdown(content, await scene.find(calledNames(content)))
      scene.call(called)
      return { type: 'markdown', blocks }
    },
  }
}
