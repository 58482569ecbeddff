import { Menu, Skeleton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { Virtualizer } from 'virtua'
import type { Conversation } from '#shared/domain/conversation.ts'
import type { Member } from '#shared/domain/member.ts'
import { useMembers } from '../data/members.store.ts'
import { usePeople } from '../data/people.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { matchesName } from '../people/matches-name.ts'
import { togglePanel } from '../shell/shell.store.ts'
import { byRank } from './by-rank.ts'
import classes from './GroupPanel.module.css'
import { groupTexts } from './group.texts.ts'
import { MemberMenu } from './MemberMenu.tsx'
import { MemberRow } from './MemberRow.tsx'

/** Beside a group: who is in it, with their roles and where they come from. @see GRP-2 */
export function GroupPanel({ conversation }: { readonly conversation: Conversation }) {
  const t = useTexts(groupTexts)
  const [typed, setTyped] = useState('')
  const scroller = useRef<HTMLDivElement>(null)
  const [menuFor, setMenuFor] = useState<string | null>(null)
  const members = useMembers(conversation.id)
  const found = useFoundMembers(members, typed)
  return (
    <aside className={classes.panel} aria-label={t('panel')} data-region="panel">
      <div className={classes.top}>
        <h2 className={classes.heading}>{t('members', { count: conversation.memberCount })}</h2>
        <button type="button" className={classes.close} aria-label={t('close')} onClick={togglePanel}>
          <IconX size={16} aria-hidden />
        </button>
      </div>
      <input
        type="search"
        className={classes.search}
        value={typed}
        placeholder={t('searchMembers')}
        aria-label={t('searchMembers')}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && typed !== '' && setTyped('')}
      />
      {members === undefined && <Waiting />}
      {members !== undefined && found.length === 0 && <output className={classes.note}>{t('nobodyFound')}</output>}
      <Menu position="bottom-end" width={190}>
        <Menu.ContextMenu>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens for the rows inside, which are buttons. */}
          <div
            ref={scroller}
            className={classes.list}
            onContextMenu={(event) => {
              const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-person]') : null
              setMenuFor(row?.dataset.person ?? null)
            }}
          >
            <Virtualizer scrollRef={scroller} data={found} itemSize={36} as="ul" item="li">
              {(member) => <MemberRow key={member.personId} member={member} seenFrom={conversation.enterpriseId} />}
            </Virtualizer>
          </div>
        </Menu.ContextMenu>
        <MemberMenu personId={menuFor} conversationId={conversation.id} />
      </Menu>
    </aside>
  )
}

function useFoundMembers(members: readonly Member[] | undefined, typed: string): readonly Member[] {
  const ids = useMemo(() => members?.map(({ personId }) => personId) ?? [], [members])
  const people = usePeople(ids)
  return useMemo(() => {
    const ranked = byRank(members ?? [])
    if (typed.trim() === '') return ranked
    const names = new Map(people.map((person) => [person.id, person]))
    return ranked.filter(({ personId, nickname }) => {
      const person = names.get(personId)
      if (nickname !== null && matchesName(typed, nickname)) return true
      return person !== undefined && matchesName(typed, person.name, person.latinName)
    })
  }, [members, people, typed])
}

function Waiting() {
  return (
    <div className={classes.waiting} aria-hidden="true">
      {[0, 1, 2, 3, 4].map((line) => (
        <div key={line} className={classes.line}>
          <Skeleton width={28} height={28} radius={8} />
          <Skeleton width={`${60 - line * 6}%`} height={11} />
        </div>
      ))}
    </div>
  )
}
