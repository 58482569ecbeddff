import { Button } from '@mantine/core'
import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react'
import type { Refusal } from '#shared/protocol/reply.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { isEnter } from '../keyboard/is-plain-enter.ts'
import classes from './ComposerForm.module.css'
import { featureTexts } from './features.texts.ts'
import { RefusalNote } from './RefusalNote.tsx'

interface ComposerFormProps {
  readonly busy: boolean
  readonly refusal: Refusal | null
  readonly onSubmit: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** The frame of every tool's composer: fields that scroll, then why it was refused, then cancel and send. Ctrl+Enter sends. */
export function ComposerForm({ busy, refusal, onSubmit, onCancel, children }: ComposerFormProps) {
  const t = useTexts(featureTexts)

  function submit(event: SyntheticEvent): void {
    event.preventDefault()
    if (!busy) onSubmit()
  }

  function sendByKey(event: KeyboardEvent): void {
    if (isEnter(event) && (event.ctrlKey || event.metaKey)) submit(event)
  }

  return (
    <form className={classes.form} noValidate onSubmit={submit} onKeyDown={sendByKey}>
      <div className={classes.fields}>{children}</div>
      <footer className={classes.footer}>
        {refusal && <RefusalNote refusal={refusal} />}
        <span className={classes.draft}>{t('draftKept')}</span>
        <Button variant="default" size="sm" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" size="sm" loading={busy}>
          {t('send')}
        </Button>
      </footer>
    </form>
  )
}
