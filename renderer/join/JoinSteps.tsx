import { Button, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { LoadedPlace } from '../asking/LoadedPlace.tsx'
import { RefusedLine } from '../asking/RefusedLine.tsx'
import type { CodedGroup, JoinOutcome } from '../data/join-by-code.ts'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { JoinFacts } from './JoinFacts.tsx'
import classes from './JoinSteps.module.css'
import { joinTexts } from './join.texts.ts'
import { OutcomeLine } from './OutcomeLine.tsx'
import type { Joining } from './use-joining.ts'

interface JoinStepsProps {
  readonly joining: Joining
  /** What can be done once one is in. */
  readonly after?: (group: CodedGroup) => ReactNode
}

/** From what a code leads to, to being in or having asked. */
export function JoinSteps({ joining, after }: JoinStepsProps) {
  const { group, outcome } = joining
  return (
    <LoadedPlace loaded={group}>
      {(found) => (
        <div className={classes.steps}>
          <JoinFacts group={found} />
          {outcome === null && !found.alreadyIn ? (
            <Ask joining={joining} group={found} />
          ) : (
            <Done outcome={outcome} group={found} after={after} />
          )}
        </div>
      )}
    </LoadedPlace>
  )
}

function Ask({ joining: { busy, refused, join }, group }: { readonly joining: Joining; readonly group: CodedGroup }) {
  const t = useTexts(joinTexts)
  const explain = useExplain()
  const [reason, setReason] = useState('')
  if (group.full) return <p className={classes.full}>{t('full')}</p>
  return (
    <form
      className={classes.ask}
      onSubmit={(event) => {
        event.preventDefault()
        join(reason)
      }}
    >
      {group.confirms && (
        <>
          <p className={classes.note}>{t('confirms')}</p>
          <TextInput
            aria-label={t('reason')}
            placeholder={t('reason')}
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
      <Button type="submit" fullWidth loading={busy}>
        {t(group.confirms ? 'ask' : 'join')}
      </Button>
      <RefusedLine refused={refused === null ? null : explain(refused)} tight />
    </form>
  )
}

interface DoneProps {
  readonly outcome: JoinOutcome | null
  readonly group: CodedGroup
  readonly after: JoinStepsProps['after']
}

function Done({ outcome, group, after }: DoneProps) {
  const t = useTexts(joinTexts)
  const said = outcome === null ? t('alreadyIn') : outcome === 'asked' ? t('asked') : t('joined', { name: group.name })
  return (
    <div className={classes.ask}>
      <OutcomeLine outcome={outcome === 'asked' ? 'waiting' : 'done'}>{said}</OutcomeLine>
      {outcome !== 'asked' && after?.(group)}
    </div>
  )
}
