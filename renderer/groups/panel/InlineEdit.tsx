import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { RefusedLine } from '../../asking/RefusedLine.tsx'
import { useDeed } from '../../asking/use-deed.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { isPlainEnter } from '../../keyboard/is-plain-enter.ts'
import classes from './InlineEdit.module.css'
import { panelTexts } from './panel.texts.ts'

interface InlineEditProps {
  readonly label: string
  /** What the pencil is called. */
  readonly editLabel: string
  readonly value: string
  /** Drawn where there is no value. */
  readonly empty: string
  readonly longest: number
  /** Whether the value may be taken away altogether. */
  readonly optional: boolean
  /** `hidden`: only shown. A sentence: the pencil is off, and why. */
  readonly whyNot: 'hidden' | string | null
  readonly onSave: (value: string) => Promise<unknown>
}

/** A short text that is changed where it stands. Enter saves, Esc leaves it as it was. */
export function InlineEdit(props: InlineEditProps) {
  const { label, editLabel, value, empty, whyNot } = props
  const [editing, setEditing] = useState(false)
  const pen = useRef<HTMLButtonElement>(null)
  const close = () => {
    setEditing(false)
    requestAnimationFrame(() => pen.current?.focus())
  }
  return (
    <div className={classes.edit}>
      <span className={classes.label}>{label}</span>
      {editing ? (
        <EditForm {...props} onClose={close} />
      ) : (
        <div className={classes.shown}>
          <span className={classes.value} data-empty={value === '' || undefined} title={value}>
            {value === '' ? empty : value}
          </span>
          {whyNot !== 'hidden' && (
            <Tooltip label={whyNot ?? ''} disabled={whyNot === null}>
              <ActionIcon
                ref={pen}
                size={24}
                className={classes.pen ?? ''}
                aria-label={editLabel}
                aria-disabled={whyNot !== null}
                aria-description={whyNot ?? undefined}
                onClick={() => whyNot === null && setEditing(true)}
              >
                <IconPencil size={15} stroke={1.7} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
      )}
    </div>
  )
}

function EditForm({
  label,
  value,
  longest,
  optional,
  onSave,
  onClose,
}: InlineEditProps & { readonly onClose: () => void }) {
  const t = useTexts(panelTexts)
  const { busy, refused, run } = useDeed()
  const [typed, setTyped] = useState(value)
  const wanted = typed.trim()
  const save = async () => {
    if (wanted === value) return onClose()
    if (wanted === '' && !optional) return
    if (await run(() => onSave(wanted))) onClose()
  }
  return (
    <>
      <div className={classes.form}>
        <input
          className={classes.field}
          // biome-ignore lint/a11y/noAutofocus: it was asked for by the click on the pencil.
          autoFocus
          value={typed}
          maxLength={longest}
          aria-label={label}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (isPlainEnter(event.nativeEvent)) void save()
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
              event.stopPropagation()
              event.preventDefault()
              onClose()
            }
          }}
        />
        <Button size="compact-sm" loading={busy} disabled={wanted === '' && !optional} onClick={save}>
          {t('save')}
        </Button>
      </div>
      <RefusedLine refused={refused} tight />
    </>
  )
}
