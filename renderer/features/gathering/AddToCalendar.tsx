import { useTexts } from '../../i18n/use-texts.ts'
import { CardLink } from '../CardLink.tsx'
import type { DetailProps } from '../face.ts'
import classes from './AddToCalendar.module.css'
import { gatheringTexts } from './gathering.texts.ts'

type AddToCalendarProps = Pick<DetailProps<never, never, never, never>, 'busy' | 'onExport'>

/** Below the time: the same for the calendars of other programs. @see MEET-6 */
export function AddToCalendar({ busy, onExport }: AddToCalendarProps) {
  const t = useTexts(gatheringTexts)
  return (
    <div className={classes.line}>
      <CardLink onClick={() => onExport('ics')} busy={busy === 'export'}>
        {t('ics')}
      </CardLink>
    </div>
  )
}
