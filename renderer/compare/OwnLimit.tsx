import { useLoaded } from '../asking/use-loaded.ts'
import { ask } from '../data/ask.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { cellText } from './cell-text.ts'
import { compareTexts } from './compare.texts.ts'
import { type Cell, type LimitKey, limitCell } from './compare-rows.ts'
import type { ComparedKind } from './compared-kinds.ts'
import classes from './Explanation.module.css'
import { ownLimits } from './own-limits.ts'

interface OwnLimitProps {
  readonly limit: LimitKey
  readonly kind: ComparedKind
  readonly usual: Cell
}

/** What one's own enterprise has set, where that is something else than usual. */
export function OwnLimit({ limit, kind, usual }: OwnLimitProps) {
  const t = useTexts(compareTexts)
  const loaded = useLoaded(ownEnterprise)
  const enterprise = loaded.phase === 'ready' ? loaded.value : null
  if (enterprise === null) return null
  const own = limitCell(limit, kind, ownLimits(enterprise))
  if (JSON.stringify(own) === JSON.stringify(usual)) return null
  return <p className={classes.own}>{t('own', { enterprise: enterprise.shortName, limit: cellText(own, limit, t) })}</p>
}

async function ownEnterprise() {
  return (await ask('enterprise:get', {})).enterprise
}
