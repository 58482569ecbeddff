import { Box, Loader } from '@mantine/core'
import { useState } from 'react'
import {
  type FormAction,
  type FormContent,
  type FormEntry,
  type FormState,
  formLimits,
} from '#shared/features/form/form.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ChoiceButtons } from '../ChoiceButtons.tsx'
import { DetailSection } from '../DetailSection.tsx'
import type { DetailProps } from '../face.ts'
import { featureTexts } from '../features.texts.ts'
import { FormFill } from './FormFill.tsx'
import { formTexts } from './form.texts.ts'

interface OwnSheetsProps
  extends Pick<
    DetailProps<FormContent, FormEntry, FormState, FormAction>,
    'card' | 'content' | 'mine' | 'busy' | 'onAct' | 'answers'
  > {
  readonly me: string
}

/** The viewer's own sheets: the one, or several to choose from, and a new one. @see FORM-2 */
export function OwnSheets(props: OwnSheetsProps) {
  const { content, mine, answers, me } = props
  const t = useTexts(formTexts)
  const shared = useTexts(featureTexts)
  const [chosen, setChosen] = useState<number | null>(null)
  if (content.perPerson === 'once') {
    return (
      <DetailSection title={t('mine')}>
        <FormFill {...props} sheet={1} given={mine} />
      </DetailSection>
    )
  }
  if (answers.phase === 'refused') return null
  if (answers.phase === 'loading') return <Loader size="xs" aria-label={shared('loading')} />
  const own = new Map(
    answers.entries.filter(({ person }) => person.id === me).map(({ slot, entry }) => [Number(slot), entry]),
  )
  const numbers = [...own.keys()].sort((a, b) => a - b)
  const free = Array.from({ length: formLimits.sheets }, (_, place) => place + 1).find((number) => !own.has(number))
  const sheet = chosen ?? free ?? 1
  // What was just sent stays in sight, and with it that it arrived; what was taken back leaves.
  const onAct = (action: FormAction) => {
    setChosen(action.type === 'submit' ? action.sheet : null)
    return props.onAct(action)
  }
  return (
    <DetailSection title={t('mine')}>
      {numbers.length > 0 && (
        <Box mb={12}>
          <ChoiceButtons
            label={t('mine')}
            value={sheet}
            choices={[...numbers, ...(free === undefined ? [] : [free])].map((number) => ({
              value: number,
              says: own.has(number) ? t('mineOf', { number }) : t('another'),
            }))}
            size="compact-sm"
            onChoose={setChosen}
          />
        </Box>
      )}
      <FormFill key={sheet} {...props} onAct={onAct} sheet={sheet} given={own.get(sheet) ?? null} />
    </DetailSection>
  )
}
