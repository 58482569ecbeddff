import type { FileFacts } from '#shared/domain/file.ts'
import type { RobotContent } from '#shared/domain/robot-content.ts'
import { newRobotKey } from '../domain/robots/robot-key.ts'
import type { Db } from '../storage/storage.ts'
import { insertFile, insertFileUses, noCard } from '../storage/stores/files.store.ts'
import { messagesBetween } from '../storage/stores/messages.store.ts'
import { insertPicture, insertPictureUses } from '../storage/stores/pictures.store.ts'
import { countOnDay, touchRobot } from '../storage/stores/robot-posts.store.ts'
import { insertRobot } from '../storage/stores/robots.store.ts'
import type { Vault } from '../storage/vault.ts'
import { demoPictures } from './demo/files.ts'
import type { Conversation } from './demo/script.ts'
import { instantOf, type WorldTime } from './world-time.ts'

/** The robots of a conversation that is written already, and what they sent in it. Their addresses are made anew. */
export async function buildRobots(
  db: Db,
  { key: conversationId, robots = [] }: Conversation,
  time: WorldTime,
  vault: Vault,
): Promise<void> {
  for (const { key: id, by, name, avatar, description, says, recalled: _, ...added } of robots) {
    const facts = { name, avatar, description }
    const made = { createdBy: by, createdAt: instantOf(added, time), ...newRobotKey(vault, id) }
    await insertRobot(db, { id, conversationId, ...facts, ...made })
    for (const { content, ...moment } of says) {
      const at = instantOf(moment, time)
      for (const pictureId of picturesIn(content)) await sendPicture(db, pictureId, id, at)
      for (const file of filesIn(content)) await insertFile(db, { ...file, uploaderId: id, at })
      await touchRobot(db, id, at)
      await countOnDay(db, id, at, 0)
    }
  }
  await noteUses(db, conversationId)
}

async function sendPicture(db: Db, id: string, uploaderId: string, at: number): Promise<void> {
  const written = Object.values(demoPictures).find(({ pictureId }) => pictureId === id)
  if (written === undefined) throw new Error(`no picture ${id} was drawn`)
  const { width, height, bytes } = written
  await insertPicture(db, { id, uploaderId, mime: 'image/png', width, height, bytes: bytes.length, at })
}

/** Whoever sees the messages may fetch what is in them. */
async function noteUses(db: Db, conversationId: string): Promise<void> {
  const whole = { conversationId, after: 0, before: Number.MAX_SAFE_INTEGER, limit: 10_000, take: 'oldest' } as const
  for (const { id: messageId, seq, sentAt: at, body } of await messagesBetween(db, whole)) {
    if (body.type !== 'robot') continue
    const pictures = picturesIn(body.content)
    await insertPictureUses(db, pictures, { conversationId, messageId })
    const where = { conversationId, messageId, seq, cardId: noCard, by: body.robot.robotId, at }
    const files = filesIn(body.content)
    await insertFileUses(
      db,
      files.map(({ id }, place) => ({ id: `${messageId}-${place}`, fileId: id, ...where })),
      body.content.type === 'voice' ? 0 : 1,
    )
  }
}

function picturesIn(content: RobotContent): string[] {
  if (content.type === 'image') return [content.pictureId]
  if (content.type === 'news_notice') return [content.image.pictureId]
  return content.type === 'news' ? content.articles.flatMap(({ pictureId }) => pictureId ?? []) : []
}

function filesIn(content: RobotContent): FileFacts[] {
  return content.type === 'file' || content.type === 'voice' ? [content.file] : []
}
