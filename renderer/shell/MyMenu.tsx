import { Menu } from '@mantine/core'
import { IconDeviceMobile, IconKeyboard, IconLogout, IconLogout2, IconSettings } from '@tabler/icons-react'
import type { Person } from '#shared/domain/person.ts'
import { useConnection } from '../data/connection.store.ts'
import { useSession } from '../data/session.store.ts'
import { signOut } from '../data/session.ts'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Avatar } from '../people/Avatar.tsx'
import { openPhone } from '../phone/phone.store.ts'
import { phoneTexts } from '../phone/phone.texts.ts'
import classes from './MyMenu.module.css'
import { notify } from './notify.ts'
import { openDialog } from './shell.store.ts'
import { shellTexts } from './shell.texts.ts'

/** My own square: whether I am online, who I am, and the way out. */
export function MyMenu({ me }: { readonly me: Person }) {
  const t = useTexts(shellTexts)
  const phone = useTexts(phoneTexts)
  const explain = useExplain()
  const personas = useSession(({ hello }) => hello?.personas === true)
  const online = useConnection(({ state }) => state === 'online')
  const leave = () => signOut(false).catch((caught: unknown) => notify({ tone: 'failed', message: explain(caught) }))
  const belongs = [me.title, me.enterpriseName ?? t('wechatUser')].filter(Boolean).join(' · ')
  return (
    <Menu position="right-start" width={220}>
      <Menu.Target>
        <button type="button" className={classes.me} aria-label={t('me', { name: me.name })}>
          <Avatar id={me.id} name={me.name} size={36} online={online} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.card}>
          <Avatar id={me.id} name={me.name} size={36} />
          <div className={classes.words}>
            <div className={classes.name}>{me.name}</div>
            <div className={classes.more}>{belongs}</div>
            <div className={classes.more}>{online ? t('online') : t('away')}</div>
          </div>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconSettings size={16} />} onClick={() => openDialog('settings')}>
          {t('settings')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={() => openDialog('shortcuts')}>
          {t('shortcuts')}
        </Menu.Item>
        {personas && (
          <Menu.Item leftSection={<IconDeviceMobile size={16} />} onClick={openPhone}>
            {phone('open')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={leave}>
          {t('signOut')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout2 size={16} />} onClick={() => openDialog('signOutEverywhere')}>
          {t('signOutEverywhere')}…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
