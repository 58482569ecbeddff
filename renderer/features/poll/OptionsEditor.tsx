import { Box, Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ClipboardEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { isPlainEnter } from '../../keyboard/is-plain-enter.ts'
import { pictureIn } from '../../pictures/picture-in.ts'
import type { PictureUploads } from '../../pictures/use-picture-uploads.ts'
import { MovableRows } from '../MovableRows.tsx'
import { ProblemNote } from '../ProblemNote.tsx'
import { useReorder } from '../use-reorder.ts'
import {
  optionAdded,
  optionMoved,
  optionPictured,
  optionRemoved,
  optionsPasted,
  optionWritten,
  pastedLines,
} from './draft-options.ts'
import { OptionRow } from './OptionRow.tsx'
import { pollTexts } from './poll.texts.ts'
import { type PollDraft, type PollProblem, pollLimits } from './poll-draft.ts'

interface OptionsEditorProps {
  readonly options: PollDraft['options']
  readonly problems: readonly PollProblem[]
  readonly onChange: (options: PollDraft['options']) => void
  readonly uploads: PictureUploads<number>
}

/** The options of a poll being written: typed, pasted, removed, put in order by keyboard or by dragging. @see POLL-1 */
export function OptionsEditor({ options, problems, onChange, uploads }: OptionsEditorProps) {
  const t = useTexts(pollTexts)
  const inputs = useRef(new Map<number, HTMLInputElement>())
  const [wanted, setWanted] = useState<number | null>(null)
  const [leftOut, setLeftOut] = useState(0)
  const [movedTo, setMovedTo] = useState<number | null>(null)

  // Focus follows to an option that may only exist after this change was drawn.
  useEffect(() => {
    if (wanted === null) return
    inputs.current.get(wanted)?.focus()
    setWanted(null)
  }, [wanted])

  const move = useCallback(
    (key: number, to: number) => {
      const next = optionMoved(options, key, to)
      if (next === options || next[to]?.key === options[to]?.key) return
      setMovedTo(to + 1)
      onChange(next)
    },
    [options, onChange],
  )
  const { list, dragging, start } = useReorder(move)

  function add(after: number | null): void {
    const added = optionAdded(options, after)
    setLeftOut(0)
    onChange(added.options)
    setWanted(added.key)
  }

  function remove(key: number): void {
    const place = options.findIndex((option) => option.key === key)
    const next = optionRemoved(options, key)
    uploads.forget(key)
    setLeftOut(0)
    onChange(next)
    setWanted(next[Math.max(0, next.length === options.length ? place : place - 1)]?.key ?? null)
  }

  function picture(key: number, file: File | null): void {
    if (file !== null) {
      uploads.start(key, file)
      return
    }
    uploads.forget(key)
    onChange(optionPictured(options, key, null))
  }

  function onKeyDown(key: number, event: KeyboardEvent<HTMLInputElement>): void {
    const place = options.findIndex((option) => option.key === key)
    if (isPlainEnter(event)) {
      event.preventDefault()
      const next = options[place + 1]
      if (next) setWanted(next.key)
      else if (event.currentTarget.value.trim() !== '') add(key)
    }
    const isBare = event.currentTarget.value === '' && options[place]?.pictureId === undefined
    if (event.key === 'Backspace' && isBare && options.length > 2) {
      event.preventDefault()
      remove(key)
    }
  }

  function onPaste(key: number, event: ClipboardEvent<HTMLInputElement>): void {
    const text = event.clipboardData.getData('text/plain')
    const file = text === '' ? pictureIn(event.clipboardData) : null
    if (file !== null) {
      event.preventDefault()
      picture(key, file)
      return
    }
    const lines = pastedLines(text)
    if (lines.length < 2) return
    event.preventDefault()
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const selection = { start: selectionStart ?? value.length, end: selectionEnd ?? value.length }
    const pasted = optionsPasted(options, key, selection, lines)
    setLeftOut(pasted.leftOut)
    onChange(pasted.options)
    setWanted(pasted.last)
  }

  const general = problems.find(({ at }) => at === 'options')
  const firstBlank = general?.says === 'tooFewOptions' ? options.find(({ text }) => text.trim() === '') : undefined
  return (
    <MovableRows
      legend={t('options')}
      list={list}
      movedTo={movedTo}
      rows={options.map(({ key, text, pictureId }, place) => (
        <OptionRow
          key={key}
          number={place + 1}
          text={text}
          pictureId={pictureId}
          upload={uploads.of(key)}
          problem={problems.find(({ at }) => typeof at === 'object' && at.option === key)}
          wanting={firstBlank?.key === key}
          dragging={dragging === key}
          removable={options.length > 2 || text !== '' || pictureId !== undefined}
          inputRef={(input) => {
            if (input) inputs.current.set(key, input)
            else inputs.current.delete(key)
          }}
          onText={(next) => onChange(optionWritten(options, key, next))}
          onKeyDown={(event) => onKeyDown(key, event)}
          onPaste={(event) => onPaste(key, event)}
          onPicture={(file) => picture(key, file)}
          onRemove={() => remove(key)}
          onDragStart={(event) => start(key, event)}
          onStep={(step) => move(key, place + step)}
        />
      ))}
    >
      {(general !== undefined || leftOut > 0) && (
        <Box ml={28}>
          {general && <ProblemNote>{t(general.says)}</ProblemNote>}
          {leftOut > 0 && <ProblemNote>{t('leftOut', { count: leftOut })}</ProblemNote>}
        </Box>
      )}
      {options.length < pollLimits.options && (
        <Button
          variant="subtle"
          size="compact-sm"
          ml={20}
          leftSection={<IconPlus size={15} aria-hidden="true" />}
          onClick={() => add(null)}
        >
          {t('addOption')}
        </Button>
      )}
    </MovableRows>
  )
}
