import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RedPacketContent } from '#shared/features/redPacket/red-packet.ts'
import { redPacketLimits, usualGreeting } from '#shared/features/redPacket/red-packet.ts'
import { RefusedLine } from '../../asking/RefusedLine.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { ComposerForm } from '../ComposerForm.tsx'
import type { ComposerProps } from '../face.ts'
import { PeopleField } from '../PeopleField.tsx'
import { problemAt } from '../problem-at.ts'
import { useDraft } from '../use-draft.ts'
import { useGroupPeople } from '../use-group-people.ts'
import { useWallet } from '../use-wallet.ts'
import classes from './RedPacketComposer.module.css'
import { RedPacketRecord } from './RedPacketRecord.tsx'
import { redPacketTexts } from './red-packet.texts.ts'
import { costOf, type RedPacketProblem, redPacketDraft } from './red-packet-draft.ts'
import { yuan } from './yuan.ts'

const kinds = ['lucky', 'normal', 'exclusive'] as const
const demoTopUp = 200_00

/** Fills an envelope. @see RP-1, RP-2, RP-8, RP-9 */
export function RedPacketComposer(props: ComposerProps<RedPacketContent>) {
  const t = useTexts(redPacketTexts)
  const { value, problems, change, submit } = useDraft(redPacketDraft, props)
  const { me } = useGroupPeople(props.conversationId)
  const [reading, setReading] = useState(false)
  const { wallet, topUp, busy, refused } = useWallet()
  const said = (at: RedPacketProblem['at']) => {
    const problem = problemAt(problems, at)
    return problem && t(problem.says)
  }
  if (reading) return <RedPacketRecord me={me?.id ?? null} now={props.now} onBack={() => setReading(false)} />
  const cost = costOf(value)

  return (
    <ComposerForm {...props} onSubmit={submit}>
      <SegmentedControl
        fullWidth
        aria-label={t('kind')}
        value={value.kind}
        data={kinds.map((kind) => ({ value: kind, label: t(kind) }))}
        onChange={(chosen) => change({ kind: kinds.find((kind) => kind === chosen) ?? 'lucky' })}
      />
      <div className={classes.pair}>
        <TextInput
          data-autofocus
          inputMode="decimal"
          label={t(value.kind === 'lucky' ? 'total' : 'each')}
          placeholder="0.00"
          value={value.amount}
          error={said('amount')}
          onChange={(event) => change({ amount: event.currentTarget.value })}
        />
        {value.kind === 'exclusive' ? (
          <PeopleField
            conversationId={props.conversationId}
            label={t('people')}
            without={me === null ? [] : [me.id]}
            value={value.people}
            atMost={redPacketLimits.shares}
            error={said('people')}
            onChange={(people) => change({ people })}
          />
        ) : (
          <TextInput
            inputMode="numeric"
            label={t('shares')}
            placeholder="1–100"
            value={value.shares}
            error={said('shares')}
            onChange={(event) => change({ shares: event.currentTarget.value })}
          />
        )}
      </div>
      <TextInput
        label={t('greeting')}
        placeholder={usualGreeting}
        value={value.greeting}
        error={said('greeting')}
        onChange={(event) => change({ greeting: event.currentTarget.value })}
      />
      <p className={classes.sum}>{t('sum', { yuan: yuan(cost) })}</p>
      <p className={classes.note}>
        {wallet && t('balance', { yuan: yuan(wallet.balance) })}
        {wallet && cost > wallet.balance && <strong className={classes.short}>{t('tooSmall')}</strong>}
        {wallet?.mayTopUp && (
          <Button size="compact-xs" variant="light" loading={busy} onClick={() => void topUp(demoTopUp)}>
            {t('topUp')}
          </Button>
        )}
        <Button size="compact-xs" variant="subtle" onClick={() => setReading(true)}>
          {t('mine')}
        </Button>
      </p>
      <RefusedLine refused={refused} tight />
      <p className={classes.note}>{t('returns')}</p>
    </ComposerForm>
  )
}
