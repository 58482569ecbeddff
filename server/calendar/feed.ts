import { FeedSecret, feedReach } from '#shared/domain/calendar.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { once } from '../domain/once.ts'
import { hashToken, newToken } from '../domain/sessions/token.ts'
import type { ExportFile } from '../features/export-table.ts'
import { deleteFeed, feedOf, findFeed, saveFeed } from '../storage/stores/calendar-feeds.store.ts'
import { findPeople } from '../storage/stores/people.store.ts'
import { occasionsWithin } from './read-calendar.ts'
import { writeCalendar } from './write-calendar.ts'

/** @see SCHED-5 */
export async function showFeed(ctx: Context, { personId }: Who): Promise<RequestOutput<'calendar:feed'>> {
  return { madeAt: (await feedOf(ctx.storage.read, personId))?.madeAt ?? null }
}

/**
 * A new secret address; the earlier one is worthless from the commit on. Only a hash is kept, so that a repeat cannot
 * tell it again.
 * @throws DomainError feed.shownOnce for a repeat
 * @see SCHED-5
 */
export async function renewFeed(
  ctx: Context,
  who: Who,
  input: RequestInput<'calendar:renewFeed'>,
): Promise<RequestOutput<'calendar:renewFeed'>> {
  const secret = newToken()
  const made = await once(ctx, who, { request: 'calendar:renewFeed', input }, async ({ db, now }) => {
    const feed = { secretHash: hashToken(secret), madeAt: now }
    await saveFeed(db, { personId: who.personId, ...feed })
    return feed
  })
  if (made.secretHash !== hashToken(secret)) throw new DomainError('conflict', 'feed.shownOnce')
  return { secret, madeAt: made.madeAt }
}

export async function endFeed(
  ctx: Context,
  who: Who,
  input: RequestInput<'calendar:endFeed'>,
): Promise<RequestOutput<'calendar:endFeed'>> {
  return once(ctx, who, { request: 'calendar:endFeed', input }, async ({ db }) => {
    await deleteFeed(db, who.personId)
    return {}
  })
}

/**
 * What takes place for whoever's address this is, but for what they declined.
 * @throws DomainError not_found, the same for an address that never was, that is over, or whose owner is gone
 * @see SCHED-5, MEET-6
 */
export async function readFeed(ctx: Context, secret: string, language: 'zh' | 'en'): Promise<ExportFile> {
  const owner = FeedSecret.safeParse(secret).success ? await findFeed(ctx.storage.read, hashToken(secret)) : null
  if (owner === null) throw new DomainError('not_found', 'feed.unknown')
  const now = ctx.clock.now()
  const span = { from: Math.max(0, now - feedReach.back), until: now + feedReach.ahead }
  const attended = (await occasionsWithin(ctx, owner.personId, span)).filter(({ coming }) => coming !== 'no')
  const called = await findPeople(ctx.storage.read, [owner.personId, ...attended.map(({ card }) => card.createdBy)])
  const people = new Map(called.map((person) => [person.id, person]))
  const events = attended.map(({ card, occasion, coming }) => ({
    occasion,
    coming,
    organizer: people.get(card.createdBy),
  }))
  return writeCalendar(events, { now, language, title: titles[language], follower: people.get(owner.personId) })
}

const titles = { zh: 'Qun 日程', en: 'Qun calendar' } as const
