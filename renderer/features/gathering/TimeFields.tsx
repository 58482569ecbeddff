import { Box } from '@mantine/core'
import { useTexts } from '../../i18n/use-texts.ts'
import { ChoiceButtons } from '../ChoiceButtons.tsx'
import { MomentField } from '../MomentField.tsx'
import classes from './GatheringFields.module.css'
import { gatheringTexts } from './gathering.texts.ts'
import { startMoved, type WrittenSpan } from './written-span.ts'

interface TimeFieldsProps {
  readonly value: WrittenSpan
  readonly now: () => number
  readonly said: (at: 'startsAt' | 'endsAt') => string | undefined
  readonly onChange: (change: Partial<WrittenSpan>) => void
}

const lengths = [
  { name: 'halfHour', ms: 30 * 60_000 },
  { name: 'oneHour', ms: 60 * 60_000 },
  { name: 'hourAndHalf', ms: 90 * 60_000 },
  { name: 'twoHours', ms: 120 * 60_000 },
] as const

/** From when to when; the usual lengths at a click. @see MEET-1 */
export function TimeFields({ value, now, said, onChange }: TimeFieldsProps) {
  const t = useTexts(gatheringTexts)
  const { startsAt, endsAt } = value
  return (
    <div>
      <div className={classes.pair}>
        <MomentField
          label={t('starts')}
          value={startsAt}
          now={now}
          error={said('startsAt')}
          onChange={(next) => onChange(startMoved(value, next))}
        />
        <MomentField
          label={t('ends')}
          value={endsAt}
          now={now}
          error={said('endsAt')}
          onChange={(next) => onChange({ endsAt: next })}
        />
      </div>
      {startsAt !== null && (
        <Box mt={6}>
          <ChoiceButtons
            label={t('lasts')}
            value={endsAt === null ? null : endsAt - startsAt}
            choices={lengths.map(({ name, ms }) => ({ value: ms, says: t(name) }))}
            size="compact-xs"
            onChoose={(ms) => onChange({ endsAt: startsAt + ms })}
          />
        </Box>
      )}
    </div>
  )
}
