import { IconCalendarOff, IconCloudOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { CardLink } from '../features/CardLink.tsx'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { calendarTexts } from './calendar.texts.ts'
import classes from './RangeNote.module.css'
import type { ShownRange } from './use-range.ts'

/** One line over the days: how what is shown stands, where that is not plain to see. */
export function RangeNote({ range: { entries, phase, caught, retry } }: { readonly range: ShownRange }) {
  const t = useTexts(calendarTexts)
  const explain = useExplain()
  const offline = <IconCloudOff size={15} stroke={1.7} aria-hidden />
  if (phase === 'old') {
    return (
      <Line icon={offline} warns>
        {t(entries === null ? 'never' : 'old')}
      </Line>
    )
  }
  if (phase === 'refused') {
    return (
      <Line icon={offline} warns>
        {t('refused', { reason: explain(caught) })} <CardLink onClick={retry}>{t('retry')}</CardLink>
      </Line>
    )
  }
  if (entries === null) return <Line>{t('reading')}</Line>
  if (entries.length > 0) return null
  return <Line icon={<IconCalendarOff size={15} stroke={1.7} aria-hidden />}>{t('empty')}</Line>
}

interface LineProps {
  readonly icon?: ReactNode
  readonly warns?: true
  readonly children: ReactNode
}

function Line({ icon, warns, children }: LineProps) {
  return (
    <div className={classes.line} role="status" data-warns={warns}>
      {icon}
      <span>{children}</span>
    </div>
  )
}
