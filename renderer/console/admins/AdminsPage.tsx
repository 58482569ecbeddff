import { Button } from '@mantine/core'
import { IconPlus, IconTransfer } from '@tabler/icons-react'
import { useState } from 'react'
import type { Admin } from '#shared/console/admin.ts'
import { LoadedPlace } from '../../asking/LoadedPlace.tsx'
import { askConsole } from '../../data/console/ask-console.ts'
import { useConsoleCan } from '../../data/console/use-console-can.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { frameTexts } from '../frame/frame.texts.ts'
import { Page } from '../frame/Page.tsx'
import { Panel } from '../frame/Panel.tsx'
import { useAsked } from '../use-asked.ts'
import { AdminDialog } from './AdminDialog.tsx'
import classes from './AdminsPage.module.css'
import { AdminTable } from './AdminTable.tsx'
import { adminsTexts } from './admins.texts.ts'
import { DeleteAdmin } from './DeleteAdmin.tsx'
import { TransferCreator } from './TransferCreator.tsx'

type Doing =
  | { readonly type: 'add'; readonly role: 'super' | 'sub' }
  | { readonly type: 'change'; readonly admin: Admin }
  | { readonly type: 'delete'; readonly admin: Admin }
  | { readonly type: 'transfer' }

const load = async () => (await askConsole('console:admins', {})).admins

/** Permission management: the creator, super admins, sub-admins. @see ADM-2, ADM-3, ADM-4 */
export function AdminsPage() {
  const t = useTexts(adminsTexts)
  const admins = useAsked(load)
  const [doing, setDoing] = useState<Doing | null>(null)
  const done = () => setDoing(null)
  return (
    <Page page="admins" title={t('title')} lead={t('lead')}>
      <LoadedPlace loaded={admins}>
        {(all) => (
          <>
            <Sections admins={all} onDo={setDoing} />
            {doing?.type === 'add' && <AdminDialog role={doing.role} admins={all} onClose={done} />}
            {doing?.type === 'change' && <AdminDialog changing={doing.admin} admins={all} onClose={done} />}
            {doing?.type === 'delete' && <DeleteAdmin admin={doing.admin} onClose={done} />}
            {doing?.type === 'transfer' && <TransferCreator onClose={done} />}
          </>
        )}
      </LoadedPlace>
    </Page>
  )
}

interface SectionsProps {
  readonly admins: readonly Admin[]
  readonly onDo: (doing: Doing) => void
}

function Sections({ admins, onDo }: SectionsProps) {
  const t = useTexts(adminsTexts)
  const maySupers = useConsoleCan('admin.manageSuper', 'enterprise').allowed
  const mayTransfer = useConsoleCan('creator.transfer', 'enterprise').allowed
  const creator = admins.find(({ role }) => role === 'creator')
  const add = (role: 'super' | 'sub', enabled: boolean) => (
    <Button
      size="xs"
      leftSection={<IconPlus size={15} />}
      disabled={!enabled}
      {...(!enabled && { title: t('onlyCreator') })}
      onClick={() => onDo({ type: 'add', role })}
    >
      {t(role === 'super' ? 'addSuper' : 'addSub')}
    </Button>
  )
  return (
    <>
      {creator && (
        <CreatorPanel creator={creator} {...(mayTransfer && { onTransfer: () => onDo({ type: 'transfer' }) })} />
      )}
      <Panel title={t('supers')} text={t('supersText')} actions={add('super', maySupers)}>
        <AdminTable
          label={t('supers')}
          admins={admins.filter(({ role }) => role === 'super' || role === 'externalSuper')}
          empty={t('noSupers')}
          withScope={false}
          barred={maySupers ? null : t('onlyCreator')}
          onChange={(admin) => onDo({ type: 'change', admin })}
          onDelete={(admin) => onDo({ type: 'delete', admin })}
        />
      </Panel>
      <Panel title={t('subs')} text={t('subsText')} actions={add('sub', true)}>
        <AdminTable
          label={t('subs')}
          admins={admins.filter(({ role }) => role === 'sub')}
          empty={t('noSubs')}
          withScope
          barred={null}
          onChange={(admin) => onDo({ type: 'change', admin })}
          onDelete={(admin) => onDo({ type: 'delete', admin })}
        />
      </Panel>
    </>
  )
}

interface CreatorPanelProps {
  readonly creator: Admin
  readonly onTransfer?: () => void
}

function CreatorPanel({ creator: { person }, onTransfer }: CreatorPanelProps) {
  const t = useTexts(adminsTexts)
  const role = useTexts(frameTexts)
  return (
    <Panel
      title={role('creator')}
      text={t('creatorText')}
      actions={
        onTransfer && (
          <Button size="xs" variant="default" leftSection={<IconTransfer size={15} />} onClick={onTransfer}>
            {t('transfer')}
          </Button>
        )
      }
    >
      <div className={classes.person}>
        <Avatar id={person.id} name={person.name} size={32} />
        <span className={classes.name}>{person.name}</span>
        <span className={classes.more}>{person.title}</span>
      </div>
    </Panel>
  )
}
