import { Menu } from '@mantine/core'
import { type ReactNode, type Ref, useState } from 'react'
import { MemberMenu } from '../MemberMenu.tsx'

interface MembersWithMenuProps {
  readonly conversationId: string
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLDivElement>
  readonly children: ReactNode
}

/** Rows of members with what can be done to the one that was clicked. */
export function MembersWithMenu({ conversationId, className, ref, children }: MembersWithMenuProps) {
  const [menuFor, setMenuFor] = useState<string | null>(null)
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.ContextMenu>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the rows inside are buttons; this only learns which of them was clicked. */}
        <div
          ref={ref}
          className={className}
          onContextMenu={(event) => {
            const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-person]') : null
            setMenuFor(row?.dataset.person ?? null)
          }}
        >
          {children}
        </div>
      </Menu.ContextMenu>
      <MemberMenu personId={menuFor} conversationId={conversationId} />
    </Menu>
  )
}
