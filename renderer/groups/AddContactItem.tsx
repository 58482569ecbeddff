import { Menu } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import type { Person } from '#shared/domain/person.ts'
import { addTexts } from '../contacts/add.texts.ts'
import { openContactDialog } from '../contacts/contacts.store.ts'
import { useIsContact } from '../data/contact-book.store.ts'
import { useSession } from '../data/session.store.ts'
import { useCan } from '../data/use-can.ts'
import { useTexts } from '../i18n/use-texts.ts'
import classes from './MemberDeedItems.module.css'
import { isDrawn, useWhyNot } from './use-why-not.ts'

interface AddContactItemProps {
  readonly person: Person
  readonly conversationId: string
}

/** Asking a member from outside to become a contact; off with the reason while the group forbids it. @see W-5, EXT-6 */
export function AddContactItem({ person, conversationId }: AddContactItemProps) {
  const t = useTexts(addTexts)
  const me = useSession((session) => session.me)
  const known = useIsContact(person.id)
  const verdict = useCan('contact.add', conversationId)
  const whyNot = useWhyNot('contact.add', verdict)
  const colleagues = me?.enterpriseId != null && me.enterpriseId === person.enterpriseId
  if (me === null || me.id === person.id || colleagues || known || !isDrawn(verdict)) return null
  const ask = () => openContactDialog({ type: 'add', way: { by: 'group', conversationId, personId: person.id } })
  return (
    <Menu.Item
      leftSection={<IconUserPlus size={16} />}
      aria-disabled={!verdict.allowed}
      className={verdict.allowed ? undefined : classes.barred}
      closeMenuOnClick={verdict.allowed}
      onClick={verdict.allowed ? ask : undefined}
    >
      {t('add')}
      {whyNot && <span className={classes.reason}>{whyNot}</span>}
    </Menu.Item>
  )
}
