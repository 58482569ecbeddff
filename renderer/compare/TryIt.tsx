import { Button, Loader } from '@mantine/core'
import { IconPlayerPlay, IconUserShare } from '@tabler/icons-react'
import { useState } from 'react'
import type { Person } from '#shared/domain/person.ts'
import { useTitle } from '../chat/use-title.ts'
import { type ConversationRow, useConversations } from '../data/conversations.store.ts'
import { useSession } from '../data/session.store.ts'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { notify } from '../shell/notify.ts'
import { openDialog, showConversation } from '../shell/shell.store.ts'
import type { Place } from './compare.store.ts'
import { compareTexts } from './compare.texts.ts'
import classes from './TryIt.module.css'
import { bestToTry, somebodyWith, tryAs } from './try-it.ts'

/** From reading to doing: a group of this kind of one's own, or the way to one. @see CMP-1 */
export function TryIt({ at }: { readonly at: Place }) {
  const row = useConversations((state) => bestToTry([...state.rows.values()], at))
  return <div className={classes.foot}>{row === null ? <NoneYet at={at} /> : <Open row={row} />}</div>
}

function Open({ row }: { readonly row: ConversationRow }) {
  const t = useTexts(compareTexts)
  const title = useTitle(row.conversation)
  return (
    <>
      <Button
        fullWidth
        leftSection={<IconPlayerPlay size={16} aria-hidden />}
        onClick={() => showConversation(row.conversation.id)}
      >
        {t('tryIt')}
      </Button>
      <p className={classes.where}>{t('tryItIn', { title })}</p>
    </>
  )
}

const howToGet = {
  internal: 'createInternal',
  department: 'createDepartment',
  external: 'createExternal',
  wechat: 'createWechat',
} as const

function NoneYet({ at }: { readonly at: Place }) {
  const t = useTexts(compareTexts)
  const isStaff = useSession(({ me }) => me?.enterpriseId !== null)
  const mayCreate = useSession(
    ({ externalContact }) => at.kind === 'internal' || (at.kind === 'external' && externalContact),
  )
  const personas = useSession(({ hello }) => hello?.personas === true)
  const creatable = at.kind === 'wechat' ? !isStaff : isStaff && mayCreate
  return (
    <>
      <p className={classes.none}>
        <strong>{t('noneOfKind', { kind: t(at.kind) })}</strong> {t(howToGet[at.kind])}
      </p>
      {creatable && (
        <Button fullWidth onClick={() => openDialog('newGroup')}>
          {t('createOne')}
        </Button>
      )}
      {personas && <AsSomebody at={at} />}
    </>
  )
}

type Search = 'idle' | 'looking' | 'nobody' | { readonly found: Person }

function AsSomebody({ at }: { readonly at: Place }) {
  const t = useTexts(compareTexts)
  const explain = useExplain()
  const [search, setSearch] = useState<Search>('idle')
  const failed = (caught: unknown) => {
    setSearch('idle')
    notify({ tone: 'failed', message: explain(caught) })
  }
  const look = () => {
    setSearch('looking')
    somebodyWith(at.kind).then((member) => setSearch(member === null ? 'nobody' : { found: member.person }), failed)
  }
  if (search === 'looking') {
    return (
      <output className={classes.looking}>
        <Loader size={14} aria-hidden /> {t('looking', { kind: t(at.kind) })}
      </output>
    )
  }
  if (search === 'nobody') return <output className={classes.looking}>{t('nobodyHas', { kind: t(at.kind) })}</output>
  const found = search === 'idle' ? null : search.found
  return (
    <Button
      fullWidth
      variant="light"
      leftSection={<IconUserShare size={16} aria-hidden />}
      onClick={() => (found === null ? look() : void tryAs(found.id, at).catch(failed))}
    >
      {found === null ? t('asSomebody') : t('signInAs', { name: found.name })}
    </Button>
  )
}
