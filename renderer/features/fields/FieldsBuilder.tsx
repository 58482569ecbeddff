import { Button, Menu, VisuallyHidden } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import type { FieldKind } from '#shared/features/fields/field.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useReorder } from '../use-reorder.ts'
import { type DraftField, newField, type WrittenFieldProblem } from './draft-fields.ts'
import { FieldEditor } from './FieldEditor.tsx'
import classes from './FieldsBuilder.module.css'
import { fieldsTexts } from './fields.texts.ts'

interface FieldsBuilderProps {
  readonly fields: readonly DraftField[]
  /** The kinds that are offered. */
  readonly kinds: readonly FieldKind[]
  readonly atMost: number
  readonly problems: readonly WrittenFieldProblem[]
  readonly onChange: (fields: DraftField[]) => void
}

/** The fields of a form or report being written: added, changed, removed, put in order by dragging or by keyboard. @see FORM-1, REP-1 */
export function FieldsBuilder({ fields, kinds, atMost, problems, onChange }: FieldsBuilderProps) {
  const t = useTexts(fieldsTexts)
  const [movedTo, setMovedTo] = useState<number | null>(null)
  const [added, setAdded] = useState<string | null>(null)

  const move = useCallback(
    (id: string, to: number) => {
      const from = fields.findIndex((field) => field.id === id)
      const place = Math.max(0, Math.min(to, fields.length - 1))
      const moved = fields[from]
      if (moved === undefined || from === place) return
      const rest = fields.filter((field) => field.id !== id)
      setMovedTo(place + 1)
      onChange([...rest.slice(0, place), moved, ...rest.slice(place)])
    },
    [fields, onChange],
  )
  const { list, dragging, start } = useReorder(move)

  function add(kind: FieldKind): void {
    const field = newField(kind, fields)
    setAdded(field.id)
    onChange([...fields, field])
  }

  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('fields')}</legend>
      <ol className={classes.list} ref={list}>
        {fields.map((field, place) => (
          <FieldEditor
            key={field.id}
            number={place + 1}
            field={field}
            problem={problems.find(({ id }) => id === field.id)?.says}
            focused={added === field.id}
            dragging={dragging === field.id}
            removable={fields.length > 1}
            onChange={(change) => onChange(fields.map((one) => (one.id === field.id ? { ...one, ...change } : one)))}
            onRemove={() => onChange(fields.filter(({ id }) => id !== field.id))}
            onDragStart={(event) => start(field.id, event)}
            onStep={(step) => move(field.id, place + step)}
          />
        ))}
      </ol>
      {fields.length < atMost && (
        <Menu position="bottom-start" shadow="md" trapFocus>
          <Menu.Target>
            <Button variant="light" size="xs" leftSection={<IconPlus size={15} aria-hidden="true" />}>
              {t('addField')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {kinds.map((kind) => (
              <Menu.Item key={kind} onClick={() => add(kind)}>
                {t(kind)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <VisuallyHidden role="status">{movedTo !== null && t('moved', { number: movedTo })}</VisuallyHidden>
    </fieldset>
  )
}
