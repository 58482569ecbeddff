import { IconAt, IconCopy, IconMessage } from '@tabler/icons-react'
import { askToMention } from '../chat/composer/mention-request.store.ts'
import { membersOf } from '../data/members.store.ts'
import { personOf } from '../data/people.store.ts'
import { myId } from '../data/session.store.ts'
import type { Language } from '../i18n/texts.ts'
import { translator } from '../i18n/translate.ts'
import type { Menu, MenuAct } from '../menus/menu.ts'
import { notify } from '../shell/notify.ts'
import { addContactEntry } from './add-contact-entry.ts'
import { groupTexts } from './group.texts.ts'
import { memberDeedEntries } from './member-deed-entries.ts'
import { panelTexts } from './panel/panel.texts.ts'

interface MemberQuestion {
  readonly personId: string
  readonly conversationId: string
  readonly language: Language
  readonly openDirect: (personId: string) => unknown
}

/** What a right-click on a member offers: who it is, how to reach them, and what owner and admins may do. */
export function memberMenu({ personId, conversationId, language, openDirect }: MemberQuestion): Menu | null {
  const person = personOf(personId)
  const member = membersOf(conversationId)?.find((one) => one.personId === personId)
  if (person === undefined) return null
  const t = translator(groupTexts, language)
  const panel = translator(panelTexts, language)
  const copy = async () => {
    await navigator.clipboard.writeText(person.name)
    notify({ tone: 'done', message: t('copied') })
  }
  const reach: readonly MenuAct[] = [
    { label: t('message'), icon: IconMessage, run: () => openDirect(personId) },
    { label: t('mention'), icon: IconAt, run: () => askToMention(conversationId, personId) },
    ...addContactEntry(person, conversationId, language),
  ]
  return {
    name: person.name,
    ...(member?.nickname && { heading: `${person.name} · ${panel('nicknameOf', { name: member.nickname })}` }),
    sections: [
      personId === myId() ? [] : reach,
      [{ label: t('copyName'), icon: IconCopy, run: copy }],
      member ? memberDeedEntries(member, conversationId, language) : [],
    ],
  }
}
