import { NativeSelect, Stack } from '@mantine/core'
import { useTexts } from '../../i18n/use-texts.ts'
import { SegmentField } from '../SegmentField.tsx'
import { SwitchField } from '../SwitchField.tsx'
import { pollTexts } from './poll.texts.ts'
import type { PollDraft } from './poll-draft.ts'

interface PollSettingsProps {
  readonly value: PollDraft
  readonly onChange: (change: Partial<PollDraft>) => void
}

/** How a poll is answered and shown. @see POLL-2, POLL-3, POLL-4, POLL-5 */
export function PollSettings({ value, onChange }: PollSettingsProps) {
  const t = useTexts(pollTexts)
  return (
    <Stack gap={14}>
      <ChoiceSetting value={value} onChange={onChange} />
      <SegmentField
        label={t('results')}
        value={value.results}
        choices={[
          { value: 'live', label: t('resultsLive') },
          { value: 'afterVote', label: t('resultsAfterVote') },
          { value: 'afterEnd', label: t('resultsAfterEnd') },
        ]}
        onChange={(results) => onChange({ results })}
      />
      <SwitchField
        label={t('anonymousSwitch')}
        hint={t('anonymousHint')}
        on={value.anonymous}
        onChange={(anonymous) => onChange({ anonymous })}
      />
      <SwitchField
        label={t('changeableSwitch')}
        hint={t('changeableHint')}
        on={value.changeable}
        onChange={(changeable) => onChange({ changeable })}
      />
    </Stack>
  )
}

function ChoiceSetting({ value, onChange }: PollSettingsProps) {
  const t = useTexts(pollTexts)
  const written = value.options.filter(({ text }) => text.trim() !== '').length
  const limits = Array.from({ length: Math.max(0, written - 2) }, (_, index) => index + 2)
  const chosen = value.atMost !== null && value.atMost < written ? String(value.atMost) : ''
  return (
    <SegmentField
      label={t('kind')}
      value={value.choice}
      choices={[
        { value: 'single', label: t('singleKind') },
        { value: 'multiple', label: t('multipleKind') },
      ]}
      onChange={(choice) => onChange({ choice })}
    >
      {value.choice === 'multiple' && (
        <NativeSelect
          size="xs"
          aria-label={t('atMost')}
          value={chosen}
          data={[
            { value: '', label: t('noLimit') },
            ...limits.map((n) => ({ value: String(n), label: t('atMostOf', { count: n }) })),
          ]}
          onChange={({ currentTarget }) =>
            onChange({ atMost: currentTarget.value === '' ? null : Number(currentTarget.value) })
          }
        />
      )}
    </SegmentField>
  )
}
