import { DomainError } from '#shared/domain/error.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import type { Db } from '../../storage/storage.ts'
import { findConversation } from '../../storage/stores/conversations.store.ts'
import { presentMembers } from '../../storage/stores/members.store.ts'
import { confirmNotice, noticeConfirmations } from '../../storage/stores/notices.store.ts'
import { findPeople } from '../../storage/stores/people.store.ts'
import { authorize } from '../authorize.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import { once } from '../once.ts'
import { saveConversation } from './save-conversation.ts'

/** Publishes a notice, or takes it down; whoever published it has read it. @see GRP-2 */
export async function publishNotice(
  ctx: Context,
  who: Who,
  input: RequestInput<'notice:publish'>,
): Promise<RequestOutput<'notice:publish'>> {
  return once(ctx, who, { request: 'notice:publish', input }, async (work) => {
    const { conversationId, text } = input
    const { personId } = who
    await authorize(work.db, who, conversationId, 'notice.publish', work.now)
    const before = await noticeOf(work.db, conversationId)
    if (text === null) {
      if (before === null) return { at: null }
      const { rev } = await postSystemLine(work, conversationId, { code: 'noticeRemoved', by: personId })
      await saveConversation(work, { conversationId, rev }, { notice: null })
      return { at: null }
    }
    // Its instant names a notice, so two of the same millisecond must not share one.
    const at = Math.max(work.now, (before?.at ?? 0) + 1)
    const { rev } = await postSystemLine(work, conversationId, { code: 'noticePublished', by: personId, text })
    await saveConversation(work, { conversationId, rev }, { notice: { text, by: personId, at } })
    await confirmNotice(work.db, { conversationId, personId, noticeAt: at, at: work.now })
    return { at }
  })
}

/** @throws DomainError conflict when another notice has been published since */
export async function confirmReading(
  ctx: Context,
  who: Who,
  input: RequestInput<'notice:confirm'>,
): Promise<RequestOutput<'notice:confirm'>> {
  return once(ctx, who, { request: 'notice:confirm', input }, async (work) => {
    const { conversationId, at } = input
    await authorize(work.db, who, conversationId, 'receipts.view', work.now)
    const notice = await noticeOf(work.db, conversationId)
    if (notice?.at !== at) throw new DomainError('conflict', 'notice.changed')
    await confirmNotice(work.db, { conversationId, personId: who.personId, noticeAt: at, at: work.now })
    return {}
  })
}

export async function noticeReaders(
  ctx: Context,
  who: Who,
  { conversationId }: RequestInput<'notice:readers'>,
): Promise<RequestOutput<'notice:readers'>> {
  const db = ctx.storage.read
  await authorize(db, who, conversationId, 'receipts.view', ctx.clock.now())
  const members = (await presentMembers(db, conversationId)).map(({ personId }) => personId)
  const notice = await noticeOf(db, conversationId)
  const read = new Map(notice === null ? [] : await noticeConfirmations(db, conversationId, notice.at))
  return {
    confirmed: members.flatMap((personId) => {
      const at = read.get(personId)
      return at === undefined ? [] : [{ personId, at }]
    }),
    missing: notice === null ? [] : members.filter((personId) => !read.has(personId)),
    people: await findPeople(db, members),
  }
}

const noticeOf = async (db: Db, conversationId: string) => (await findConversation(db, conversationId))?.notice ?? null
