import type { Fields } from './fields.ts'
import { RobotRefusal, tooLong } from './robot-refusal.ts'

/** The words of a message that is written, within so many bytes. @throws RobotRefusal */
export function writtenContent(fields: Fields, type: string, bytes: number): string {
  const content = fields.text('content')
  if (content === null || content.trim() === '') throw new RobotRefusal(44004)
  if (Buffer.byteLength(content) > bytes) throw tooLong(`${type}.content`, bytes)
  return content
}
