import { Menu, useComputedColorScheme } from '@mantine/core'
import { IconLanguage, IconLogout, IconMoon, IconSelector, IconSun } from '@tabler/icons-react'
import type { Person } from '#shared/domain/person.ts'
import { useConsole } from '../../data/console/console.store.ts'
import { signOutOfConsole } from '../../data/console/console-session.ts'
import { setLanguage, setTheme } from '../../data/preferences.store.ts'
import { useLanguage, useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { frameTexts } from './frame.texts.ts'
import classes from './MeCard.module.css'

/** Who administers here, as what, and the way out. */
export function MeCard({ person }: { readonly person: Person }) {
  const t = useTexts(frameTexts)
  const language = useLanguage()
  const other = useComputedColorScheme('light') === 'dark' ? 'light' : 'dark'
  const role = useConsole((state) => state.overview?.me.role ?? 'sub')
  return (
    <Menu position="top-start" width={200}>
      <Menu.Target>
        <button type="button" className={classes.me} aria-label={t('me', { name: person.name, role: t(role) })}>
          <Avatar id={person.id} name={person.name} size={32} />
          <span className={classes.words}>
            <span className={classes.name}>{person.name}</span>
            <span className={classes.role}>{t(role)}</span>
          </span>
          <IconSelector size={15} aria-hidden className={classes.sign} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconLanguage size={16} />}
          onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
        >
          {t('language')}
        </Menu.Item>
        <Menu.Item
          leftSection={other === 'dark' ? <IconMoon size={16} /> : <IconSun size={16} />}
          onClick={() => setTheme(other)}
        >
          {t(other)}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOutOfConsole()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
