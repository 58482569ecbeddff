import type { CalendarSpan } from '#shared/domain/calendar.ts'
import { ask, askForChange } from './ask.ts'
import { holdRange } from './calendar.store.ts'
import { useSession } from './session.store.ts'

/** Reads what takes place in a span, of all conversations. @throws DomainError @see SCHED-5 */
export async function readRange(span: CalendarSpan): Promise<void> {
  const { entries } = await ask('calendar:range', { span })
  holdRange(span, entries)
}

/** Since when there is an address for other programs; null while there is none. */
export async function feedMadeAt(): Promise<number | null> {
  return (await ask('calendar:feed', {})).madeAt
}

/** A new address, told this once; an earlier one is worthless at once. `language`: of its few words. */
export async function renewFeed(language: 'zh' | 'en'): Promise<string> {
  const { secret } = await askForChange('calendar:renewFeed', (clientId) => ({ clientId }))
  const address = new URL(`/calendar/${secret}.ics`, useSession.getState().serverUrl)
  if (language === 'en') address.searchParams.set('language', 'en')
  return address.href
}

export async function endFeed(): Promise<void> {
  await askForChange('calendar:endFeed', (clientId) => ({ clientId }))
}
