import { IconUserPlus } from '@tabler/icons-react'
import type { Person } from '#shared/domain/person.ts'
import { addTexts } from '../contacts/add.texts.ts'
import { openContactDialog } from '../contacts/contacts.store.ts'
import { isContact } from '../data/contact-book.store.ts'
import { useSession } from '../data/session.store.ts'
import { canNow } from '../data/use-can.ts'
import type { Language } from '../i18n/texts.ts'
import { translator } from '../i18n/translate.ts'
import type { MenuAct } from '../menus/menu.ts'
import { isDrawn, whyNot } from './why-not.ts'

/** Asking a member from outside to become a contact; off with the reason while the group forbids it. @see W-5, EXT-6 */
export function addContactEntry(person: Person, conversationId: string, language: Language): readonly MenuAct[] {
  const { me } = useSession.getState()
  const verdict = canNow('contact.add', conversationId)
  const colleagues = me?.enterpriseId != null && me.enterpriseId === person.enterpriseId
  if (me === null || me.id === person.id || colleagues || isContact(person.id) || !isDrawn(verdict)) return []
  const ask = () => openContactDialog({ type: 'add', way: { by: 'group', conversationId, personId: person.id } })
  const label = translator(addTexts, language)('add')
  return [{ label, icon: IconUserPlus, whyNot: whyNot('contact.add', verdict, language), run: ask }]
}
