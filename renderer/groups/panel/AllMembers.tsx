import { useMemo, useRef, useState } from 'react'
import { Virtualizer } from 'virtua'
import type { Conversation } from '#shared/domain/conversation.ts'
import type { Member } from '#shared/domain/member.ts'
import { useMembers } from '../../data/members.store.ts'
import { usePeople } from '../../data/people.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { matchesName } from '../../people/matches-name.ts'
import { PanelTop, type PanelWays } from '../../shell/PanelTop.tsx'
import { byRank } from '../by-rank.ts'
import { groupTexts } from '../group.texts.ts'
import { MemberRow } from '../MemberRow.tsx'
import { AddMembersLink } from './AddMembersLink.tsx'
import classes from './AllMembers.module.css'
import { MembersWithMenu } from './MembersWithMenu.tsx'

interface AllMembersProps extends PanelWays {
  readonly conversation: Conversation
}

/** Everyone in the group, found by a few letters. @see GRP-2 */
export function AllMembers({ conversation, onBack, onClose }: AllMembersProps) {
  const t = useTexts(groupTexts)
  const { id, memberCount, enterpriseId } = conversation
  const [typed, setTyped] = useState('')
  const scroller = useRef<HTMLDivElement>(null)
  const found = useFoundMembers(useMembers(id), typed)
  return (
    <>
      <PanelTop
        title={t('members', { count: memberCount })}
        acts={<AddMembersLink conversationId={id} />}
        onBack={onBack}
        onClose={onClose}
      />
      <input
        type="search"
        className={classes.search}
        // biome-ignore lint/a11y/noAutofocus: whoever asks for everyone is looking for somebody.
        autoFocus
        value={typed}
        placeholder={t('searchMembers')}
        aria-label={t('searchMembers')}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          if (typed === '') onBack()
          else setTyped('')
        }}
      />
      {found.length === 0 && typed.trim() !== '' && <output className={classes.note}>{t('nobodyFound')}</output>}
      <MembersWithMenu ref={scroller} conversationId={id} className={classes.list}>
        <Virtualizer scrollRef={scroller} data={found} itemSize={36} as="ul" item="li">
          {(member) => <MemberRow key={member.personId} member={member} seenFrom={enterpriseId} />}
        </Virtualizer>
      </MembersWithMenu>
    </>
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
