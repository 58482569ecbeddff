import { can, type Standing } from '#shared/capabilities/can.ts'
import { type Conversation, noSwitches } from '#shared/domain/conversation.ts'
import { robotLimits } from '#shared/domain/robot.ts'
import { summaryOfRobot } from '#shared/domain/robot-content.ts'
import { postMessage } from '../domain/messages/post-message.ts'
import type { Work } from '../domain/once.ts'
import type { Db } from '../storage/storage.ts'
import { findConversation } from '../storage/stores/conversations.store.ts'
import { insertFileUses, noCard } from '../storage/stores/files.store.ts'
import { insertPictureUses } from '../storage/stores/pictures.store.ts'
import { countOnDay, notePost, postsSince, touchRobot } from '../storage/stores/robot-posts.store.ts'
import { avatarOf, type RobotRow } from '../storage/stores/robots.store.ts'
import { ok } from './answer.ts'
import type { Draft } from './format.ts'
import { RobotRefusal } from './robot-refusal.ts'
import { Scene } from './scene.ts'

/**
 * Puts a message into its group, decided on the state at commit: the robot is still there under that very key, may speak,
 * and has not said too much in the last minute. What is refused is undone whole and counts nothing.
 * @throws RobotRefusal
 * @see ROB-4
 */
export async function postDraft(work: Work, { id, keyHash }: RobotRow, draft: Draft): Promise<void> {
  const { db, now } = work
  // Writing comes first: on a database with several writers the robot's row is what they wait for.
  const robot = await touchRobot(db, id, now)
  if (robot === null || robot.keyHash !== keyHash) throw new RobotRefusal(93000)
  const standing = await demandVoice(db, robot)
  const scene = new Scene(work, robot, !standing.switches.mentionAllByAdmins)
  const content = await draft.content(scene)
  if ((await postsSince(db, id, now - robotLimits.window)) >= robotLimits.messages) throw new RobotRefusal(45009)
  await notePost(db, id, now)
  await countOnDay(db, id, now, ok.errcode)
  const { id: messageId, seq } = await postMessage(work, {
    conversationId: robot.conversationId,
    senderId: null,
    clientId: null,
    body: {
      type: 'robot',
      robot: { robotId: id, name: robot.name, avatar: avatarOf(robot) },
      content,
      summary: summaryOfRobot(content),
      mentions: [...scene.called],
    },
  })
  await insertPictureUses(db, scene.pictures, { conversationId: robot.conversationId, messageId })
  await insertFileUses(
    db,
    [...new Set(scene.files)].map((fileId, place) => {
      const use = { id: `${messageId}-${place}`, fileId, messageId, seq, by: id, at: now }
      return { ...use, conversationId: robot.conversationId, cardId: noCard }
    }),
    content.type === 'voice' ? 0 : 1,
  )
}

/** @throws RobotRefusal for a robot that is disabled, or whose group does not listen */
export async function demandVoice(db: Db, robot: RobotRow): Promise<Standing> {
  if (robot.disabledAt !== null) throw new RobotRefusal(93004)
  const group = await findConversation(db, robot.conversationId)
  if (group === null) throw new RobotRefusal(93008)
  const standing = standingOf(group)
  const verdict = can('message.send', standing)
  if (verdict.allowed) return standing
  throw verdict.reason === 'capability.mutedAll'
    ? new RobotRefusal(93004, 'robot disabled: everyone in its group is muted')
    : new RobotRefusal(93008)
}

function standingOf({ kind, state, switches, memberCount }: Conversation): Standing {
  const plain = { muted: false, externalContact: false, handAdded: true }
  return { kind, state, switches: { ...noSwitches, ...switches }, memberCount, role: 'robot', ...plain }
}
