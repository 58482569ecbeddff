import { useState } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { CardLink } from '../CardLink.tsx'
import { ChoiceButtons } from '../ChoiceButtons.tsx'
import { QuietNote } from '../QuietNote.tsx'
import { fieldsTexts } from './fields.texts.ts'

interface TemplateChoiceProps<Template extends string, Value extends { readonly template: Template }> {
  readonly label: string
  readonly value: Value
  readonly choices: readonly { readonly value: Template; readonly says: string }[]
  /** What a template begins with. */
  readonly begun: (template: Template) => Partial<Value>
  readonly onChange: (change: Partial<Value>) => void
}

/** What something is begun from. What it takes the place of comes back, as long as nothing was written since. @see FORM-1, REP-1 */
export function TemplateChoice<Template extends string, Value extends { readonly template: Template }>(
  props: TemplateChoiceProps<Template, Value>,
) {
  const { label, value, choices, begun, onChange } = props
  const t = useTexts(fieldsTexts)
  const [before, setBefore] = useState<Value | null>(null)

  function choose(template: Template): void {
    if (!holds(value, begun(value.template))) setBefore(value)
    onChange(begun(template))
  }

  return (
    <div>
      <ChoiceButtons label={label} value={value.template} choices={choices} size="compact-sm" onChoose={choose} />
      {before !== null && holds(value, begun(value.template)) && (
        <QuietNote role="status">
          {t('replaced')} <CardLink onClick={() => onChange(before)}>{t('bringBack')}</CardLink>
        </QuietNote>
      )}
    </div>
  )
}

/** Whether it says exactly that, as far as that says anything. */
function holds<Value extends object>(value: Value, part: Partial<Value>): boolean {
  const keys = Object.keys(part) as (keyof Value)[]
  return keys.every((key) => JSON.stringify(value[key]) === JSON.stringify(part[key]))
}
