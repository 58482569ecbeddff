import { documentText, type RobotBlock, type RobotInline } from '#shared/domain/robot-document.ts'

/** A document without words or pictures (signs with nothing to them, definitions alone) says what was written. */
export function orAsWritten(blocks: RobotBlock[], content: string): RobotBlock[] {
  if (documentText(blocks).trim() !== '' || blocks.some(hasPicture)) return blocks
  return [{ type: 'paragraph', content: [{ type: 'text', text: content.trim() }] }]
}

function hasPicture(node: RobotBlock | RobotInline): boolean {
  if (node.type === 'image') return true
  if ('items' in node) return node.items.flat().some(hasPicture)
  if ('rows' in node) return node.rows.flat(2).some(hasPicture)
  return 'content' in node && node.content.some(hasPicture)
}
