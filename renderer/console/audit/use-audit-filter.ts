import { useDebouncedValue } from '@mantine/hooks'
import dayjs from 'dayjs'
import { useMemo, useState } from 'react'
import type { AuditFilter } from '#shared/console/audit-filter.ts'
import type { AuditAction } from '#shared/domain/audit.ts'

interface AuditChoices {
  readonly text: string
  readonly action: AuditAction | null
  /** Days as the browser writes them; empty: open. */
  readonly from: string
  readonly to: string
}

export interface AuditFilterState {
  readonly choices: AuditChoices
  readonly choose: (part: Partial<AuditChoices>) => void
  /** What the server is asked: the same object while nothing changed, typing let settle. */
  readonly filter: AuditFilter
}

/** Which lines of the log are shown. Both days count whole. */
export function useAuditFilter(): AuditFilterState {
  const [choices, setChoices] = useState<AuditChoices>({ text: '', action: null, from: '', to: '' })
  const [text] = useDebouncedValue(choices.text.trim(), 200)
  const { action, from, to } = choices
  const filter = useMemo(
    () => ({
      text,
      actions: action === null ? [] : [action],
      byId: null,
      targetId: null,
      from: from === '' ? null : dayjs(from).startOf('day').valueOf(),
      to: to === '' ? null : dayjs(to).endOf('day').valueOf(),
    }),
    [text, action, from, to],
  )
  return { choices, choose: (part) => setChoices((before) => ({ ...before, ...part })), filter }
}
