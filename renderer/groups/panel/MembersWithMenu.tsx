import type { ComponentProps } from 'react'
import { useOpenDirect } from '../../contacts/use-open-direct.ts'
import { useLanguage } from '../../i18n/use-texts.ts'
import { ContextMenu } from '../../menus/ContextMenu.tsx'
import { memberMenu } from '../member-menu.ts'

interface MembersWithMenuProps extends ComponentProps<'div'> {
  readonly conversationId: string
}

/** Rows of members with what can be done to the one that was clicked. */
export function MembersWithMenu({ conversationId, ...place }: MembersWithMenuProps) {
  const language = useLanguage()
  const openDirect = useOpenDirect()
  return (
    <ContextMenu
      {...place}
      menuAt={(target) => {
        const personId = target.closest<HTMLElement>('[data-person]')?.dataset.person
        return personId === undefined ? null : memberMenu({ personId, conversationId, language, openDirect })
      }}
    />
  )
}
