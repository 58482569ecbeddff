import { Button, Radio, SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { setEnterSends, setLanguage, setTheme, usePreferences } from '../data/preferences.store.ts'
import { Dialog } from '../dialogs/Dialog.tsx'
import { useTexts } from '../i18n/use-texts.ts'
import { closeDialog, openDialog, useShell } from '../shell/shell.store.ts'
import { About } from './About.tsx'
import classes from './SettingsDialog.module.css'
import { settingsTexts } from './settings.texts.ts'

/** What a person likes on this machine. Everything takes effect at once. */
export function SettingsDialog() {
  const t = useTexts(settingsTexts)
  const opened = useShell(({ dialog }) => dialog === 'settings')
  const { theme, language, enterSends } = usePreferences()
  return (
    <Dialog opened={opened} onClose={closeDialog} title={t('title')} size={520}>
      <Section title={t('appearance')}>
        <Field label={t('theme')}>
          <SegmentedControl
            aria-label={t('theme')}
            value={theme}
            onChange={setTheme}
            data={[
              { value: 'system', label: t('system') },
              { value: 'light', label: t('light') },
              { value: 'dark', label: t('dark') },
            ]}
          />
        </Field>
        <Field label={t('language')}>
          <SegmentedControl
            aria-label={t('language')}
            value={language}
            onChange={setLanguage}
            data={[
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </Field>
      </Section>
      <Section title={t('chat')}>
        <Radio.Group
          aria-label={t('sendKey')}
          value={enterSends ? 'enter' : 'control'}
          onChange={(value) => setEnterSends(value === 'enter')}
        >
          <div className={classes.choices}>
            <Radio value="enter" label={t('enterSends')} />
            <Radio value="control" label={t('controlSends')} />
          </div>
        </Radio.Group>
      </Section>
      <Section title={t('about')}>
        <About />
        <div>
          <Button size="xs" variant="default" onClick={() => openDialog('shortcuts')}>
            {t('shortcuts')}
          </Button>
        </div>
      </Section>
    </Dialog>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{title}</h3>
      {children}
    </section>
  )
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={classes.field}>
      <span>{label}</span>
      {children}
    </div>
  )
}
