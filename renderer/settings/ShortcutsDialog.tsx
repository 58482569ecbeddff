import { Kbd } from '@mantine/core'
import { usePreferences } from '../data/preferences.store.ts'
import { Dialog } from '../dialogs/Dialog.tsx'
import { useTexts } from '../i18n/use-texts.ts'
import { closeDialog, useShell } from '../shell/shell.store.ts'
import { shellKeys, writtenKeys } from '../shell/shell-keys.ts'
import classes from './ShortcutsDialog.module.css'
import { settingsTexts } from './settings.texts.ts'

/** Every key that means something, in one place. */
export function ShortcutsDialog() {
  const t = useTexts(settingsTexts)
  const opened = useShell(({ dialog }) => dialog === 'shortcuts')
  const enterSends = usePreferences((preferences) => preferences.enterSends)
  const anywhere = [
    ...shellKeys.map((one) => ({ keys: writtenKeys(one), does: t(one.does) })),
    { keys: ['Shift', 'F10'], does: t('keyMenu') },
    { keys: ['Esc'], does: t('keyClose') },
  ]
  const inMessages = [
    { keys: ['↑', '↓'], does: t('keyMessage') },
    { keys: ['PageUp', 'PageDown'], does: t('keyMessagePage') },
    { keys: ['Home', 'End'], does: t('keyMessageEnds') },
    { keys: ['Enter'], does: t('keyMessageOpen') },
    { keys: ['Esc'], does: t('keyMessageBack') },
  ]
  const writing = [
    { keys: enterSends ? ['Enter'] : ['Ctrl', 'Enter'], does: t('keySend') },
    { keys: enterSends ? ['Ctrl', 'Enter'] : ['Enter'], does: t('keyBreak') },
    { keys: ['@'], does: t('keyMention') },
  ]
  const inCalendar = [
    { keys: ['←', '→'], does: t('keyDay') },
    { keys: ['PageUp', 'PageDown'], does: t('keyPeriod') },
    { keys: ['D', 'W', 'M'], does: t('keyView') },
    { keys: ['T'], does: t('keyToday') },
  ]
  return (
    <Dialog opened={opened} onClose={closeDialog} title={t('shortcutsTitle')} size={460}>
      <Keys title={t('groupAnywhere')} rows={anywhere} />
      <Keys title={t('groupMessages')} rows={inMessages} />
      <Keys title={t('groupWriting')} rows={writing} />
      <Keys title={t('groupCalendar')} rows={inCalendar} />
    </Dialog>
  )
}

interface KeysProps {
  readonly title: string
  readonly rows: readonly { readonly keys: readonly string[]; readonly does: string }[]
}

function Keys({ title, rows }: KeysProps) {
  return (
    <section className={classes.group}>
      <h3 className={classes.heading}>{title}</h3>
      <dl className={classes.rows}>
        {rows.map(({ keys, does }) => (
          <div key={does} className={classes.row}>
            <dt>{does}</dt>
            <dd className={classes.keys}>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
