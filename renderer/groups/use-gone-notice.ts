import { useEffect } from 'react'
import { conversationTitle } from '../chat/conversation-title.ts'
import { type Gone, useDepartures } from '../data/departures.store.ts'
import { personOf } from '../data/people.store.ts'
import { myId } from '../data/session.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { notify } from '../shell/notify.ts'
import { groupTexts } from './group.texts.ts'

/** Says that a group is no longer there, and why, whenever that happens. */
export function useGoneNotice(): void {
  const t = useTexts(groupTexts)
  useEffect(
    () =>
      useDepartures.subscribe(({ last }, before) => {
        if (last === null || last === before.last) return
        const name = conversationTitle(last.conversation, myId(), personOf)
        notify({ tone: last.why === 'left' ? 'done' : 'info', message: t(words[last.why ?? 'away'], { name }) })
      }),
    [t],
  )
}

const words = {
  left: 'goneLeft',
  removed: 'goneRemoved',
  department: 'goneDepartment',
  away: 'goneAway',
} as const satisfies Record<NonNullable<Gone['why']> | 'away', string>
