import { Button } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react'
import type { Refusal } from '#shared/protocol/reply.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { isEnter, isPlainEnter } from '../keyboard/is-plain-enter.ts'
import classes from './ComposerForm.module.css'
import { featureTexts } from './features.texts.ts'
import { RefusalNote } from './RefusalNote.tsx'

interface ComposerFormProps {
  readonly busy: boolean
  readonly refusal: Refusal | null
  readonly onSubmit: () => void
  readonly onCancel: () => void
  /** Where something already sent is written anew: the button's words, and what is said instead of keeping a draft. */
  readonly save?: { readonly button: string; readonly note?: string }
  readonly children: ReactNode
}

/**
 * The frame of every tool's composer: fields that scroll, then why it was refused, then cancel and send. Ctrl+Enter sends;
 * Enter in a field does not: nothing goes to everybody half written.
 */
export function ComposerForm({ busy, refusal, onSubmit, onCancel, save, children }: ComposerFormProps) {
  const t = useTexts(featureTexts)
  const form = useRef<HTMLFormElement>(null)
  const [tries, setTries] = useState(0)

  // What is wrong is marked once the try was drawn; the first such field is where to go on.
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries])

  // Where something sent is written anew, the button that began it is gone: on with the first field.
  const rewrites = save !== undefined
  useEffect(() => {
    if (!rewrites || document.activeElement !== document.body) return
    form.current?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true })
  }, [rewrites])

  function submit(event: SyntheticEvent): void {
    event.preventDefault()
    if (busy) return
    onSubmit()
    setTries(tries + 1)
  }

  function onKeyDown(event: KeyboardEvent): void {
    // A small form opened over this one, such as a link's address, has its own Enter.
    if (!form.current?.contains(event.target as Node)) return
    if (isEnter(event) && (event.ctrlKey || event.metaKey)) submit(event)
    if (isPlainEnter(event) && event.target instanceof HTMLInputElement) event.preventDefault()
  }

  return (
    <form ref={form} className={classes.form} noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <div className={classes.fields}>{children}</div>
      <footer className={classes.footer}>
        {refusal && <RefusalNote refusal={refusal} />}
        <span className={classes.draft} {...(save && { role: 'status' })}>
          {save?.note ?? t('draftKept')}
        </span>
        <Button variant="default" size="sm" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" size="sm" loading={busy}>
          {save?.button ?? t('send')}
        </Button>
      </footer>
    </form>
  )
}
