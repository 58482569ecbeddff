import { Menu } from '@mantine/core'
import { IconAt, IconCopy, IconMessage } from '@tabler/icons-react'
import { askToMention } from '../chat/composer/mention-request.store.ts'
import { useOpenDirect } from '../contacts/use-open-direct.ts'
import { useMembers } from '../data/members.store.ts'
import { usePerson } from '../data/people.store.ts'
import { myId } from '../data/session.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { notify } from '../shell/notify.ts'
import { AddContactItem } from './AddContactItem.tsx'
import { groupTexts } from './group.texts.ts'
import { MemberDeedItems } from './MemberDeedItems.tsx'
import { panelTexts } from './panel/panel.texts.ts'

interface MemberMenuProps {
  readonly personId: string | null
  readonly conversationId: string
}

/** What a right-click on a member offers: who it is, how to reach them, and what owner and admins may do. */
export function MemberMenu({ personId, conversationId }: MemberMenuProps) {
  const t = useTexts(groupTexts)
  const panel = useTexts(panelTexts)
  const openDirect = useOpenDirect()
  const person = usePerson(personId)
  const member = useMembers(conversationId)?.find((one) => one.personId === personId)
  if (!person) return null
  const copy = async () => {
    await navigator.clipboard.writeText(person.name)
    notify({ tone: 'done', message: t('copied') })
  }
  return (
    <Menu.Dropdown aria-label={person.name}>
      {member?.nickname && (
        <Menu.Label>{`${person.name} · ${panel('nicknameOf', { name: member.nickname })}`}</Menu.Label>
      )}
      {person.id !== myId() && (
        <>
          <Menu.Item leftSection={<IconMessage size={16} />} onClick={() => openDirect(person.id)}>
            {t('message')}
          </Menu.Item>
          <Menu.Item leftSection={<IconAt size={16} />} onClick={() => askToMention(conversationId, person.id)}>
            {t('mention')}
          </Menu.Item>
          <AddContactItem person={person} conversationId={conversationId} />
          <Menu.Divider />
        </>
      )}
      <Menu.Item leftSection={<IconCopy size={16} />} onClick={copy}>
        {t('copyName')}
      </Menu.Item>
      {member && <MemberDeedItems member={member} conversationId={conversationId} />}
    </Menu.Dropdown>
  )
}
