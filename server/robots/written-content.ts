import type { Fields } from './fields.ts'
import { RobotRefusal } from './robot-refusal.ts'

/** The words of a message that is written. @throws RobotRefusal where there is nothing to see */
export function writtenContent(fields: Fields): string {
  const content = fields.text('content')
  if (content === null || content.trim() === '') throw new RobotRefusal(44004)
  return content
}
