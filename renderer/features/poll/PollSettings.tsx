import { NativeSelect, SegmentedControl, Switch } from '@mantine/core'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './PollSettings.module.css'
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
    <div className={classes.settings}>
      <ChoiceSetting value={value} onChange={onChange} />
      <div className={classes.row}>
        <span className={classes.label}>{t('results')}</span>
        <SegmentedControl
          size="xs"
          aria-label={t('results')}
          value={value.results}
          data={[
            { value: 'live', label: t('resultsLive') },
            { value: 'afterVote', label: t('resultsAfterVote') },
            { value: 'afterEnd', label: t('resultsAfterEnd') },
          ]}
          onChange={(results) => onChange({ results })}
        />
      </div>
      <Switch
        label={t('anonymousSwitch')}
        description={t('anonymousHint')}
        checked={value.anonymous}
        onChange={(event) => onChange({ anonymous: event.currentTarget.checked })}
      />
      <Switch
        label={t('changeableSwitch')}
        description={t('changeableHint')}
        checked={value.changeable}
        onChange={(event) => onChange({ changeable: event.currentTarget.checked })}
      />
    </div>
  )
}

function ChoiceSetting({ value, onChange }: PollSettingsProps) {
  const t = useTexts(pollTexts)
  const written = value.options.filter(({ text }) => text.trim() !== '').length
  const limits = Array.from({ length: Math.max(0, written - 2) }, (_, index) => index + 2)
  const chosen = value.atMost !== null && value.atMost < written ? String(value.atMost) : ''
  return (
    <div className={classes.row}>
      <span className={classes.label}>{t('kind')}</span>
      <SegmentedControl
        size="xs"
        aria-label={t('kind')}
        value={value.choice}
        data={[
          { value: 'single', label: t('singleKind') },
          { value: 'multiple', label: t('multipleKind') },
        ]}
        onChange={(choice) => onChange({ choice })}
      />
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
    </div>
  )
}
