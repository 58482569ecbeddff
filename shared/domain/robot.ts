import { z } from 'zod'
import { Id, Instant } from './ids.ts'
import { PlainText } from './plain-text.ts'
import { VisibleText } from './visible-text.ts'

/**
 * @see ROB-2, ROB-4 `messages` go through in any `window` milliseconds; a medium that was uploaded can be sent for
 * `mediaLives`. Bytes are counted after decoding.
 */
export const robotLimits = {
  name: 20,
  description: 100,
  messages: 20,
  window: 60_000,
  /** A picture in base64, and what is around it. */
  payloadBytes: 4 * 1024 * 1024,
  textBytes: 5120,
  markdownBytes: 4096,
  imageBytes: 2 * 1024 * 1024,
  fileBytes: 20 * 1024 * 1024,
  voiceBytes: 2 * 1024 * 1024,
  voiceLasts: 60_000,
  leastBytes: 5,
  articles: 8,
  titleBytes: 128,
  descriptionBytes: 512,
  mediaLives: 3 * 24 * 60 * 60_000,
} as const

const RobotSymbol = z.enum(['robot', 'bell', 'alarm', 'build', 'rocket', 'chart', 'cloud', 'news'])
const RobotColour = z.enum(['blue', 'teal', 'green', 'yellow', 'orange', 'red', 'purple', 'grey'])

/** A sign on a colour, or an uploaded picture. */
export const RobotAvatar = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('symbol'), symbol: RobotSymbol, colour: RobotColour }),
  z.strictObject({ type: z.literal('picture'), pictureId: Id }),
])
export type RobotAvatar = z.infer<typeof RobotAvatar>

/** What whoever runs a robot says about it. @see ROB-2 */
export const RobotFacts = z.strictObject({
  name: VisibleText.trim().max(robotLimits.name),
  avatar: RobotAvatar,
  description: PlainText.max(robotLimits.description),
})
export type RobotFacts = z.infer<typeof RobotFacts>

/**
 * A robot as everyone in its group sees it; its address is not part of it. `disabled`: by the console. `lastUsedAt`: when
 * it last said something.
 * @see ROB-2, ROB-7
 */
export const Robot = RobotFacts.extend({
  id: Id,
  conversationId: Id,
  createdBy: Id,
  createdAt: Instant,
  disabled: z.boolean(),
  lastUsedAt: Instant.nullable(),
})
export type Robot = z.infer<typeof Robot>

/** Who a message is from, as the robot was then. */
export const RobotSender = z.strictObject({ robotId: Id, ...RobotFacts.pick({ name: true, avatar: true }).shape })
export type RobotSender = z.infer<typeof RobotSender>
