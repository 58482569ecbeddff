import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { RobotBlock } from '#shared/domain/robot-document.ts'
import { DocumentReader, type NamedPicture } from './document-reader.ts'
import { orAsWritten } from './or-as-written.ts'
import { shallow } from './shallow.ts'

interface Read {
  readonly blocks: RobotBlock[]
  /** Pictures it names, each under the id it has in the document. */
  readonly pictures: readonly NamedPicture[]
  /** How many nodes were looked at, to show that it grows no faster than the text. */
  readonly steps: number
}

/** The newer Markdown of robots: CommonMark with tables, made into the few nodes there are. HTML in it is words. */
export function readMarkdownV2(content: string, newId: () => string): Read {
  const root = fromMarkdown(shallow(content), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const reader = new DocumentReader(newId, root)
  const blocks = reader.blocks(root.children)
  return { blocks: orAsWritten(blocks, content), pictures: reader.pictures, steps: reader.steps }
}
