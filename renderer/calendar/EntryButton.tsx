import type { CSSProperties } from 'react'
import type { CalendarEntry } from '#shared/domain/calendar.ts'
import { openCard } from '../features/opened-card.store.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { showConversation } from '../shell/shell.store.ts'
import { calendarTexts } from './calendar.texts.ts'
import classes from './EntryButton.module.css'
import { useDayTexts } from './use-day-texts.ts'

interface EntryButtonProps {
  readonly entry: CalendarEntry
  /** `line`: one of a month's day. `low`: so flat that everything stands in one line. */
  readonly shape: 'block' | 'low' | 'line'
  /** Whether Tab stops at it: only in the day one is at. */
  readonly stop: boolean
  readonly goesOn: { readonly before: boolean; readonly after: boolean }
  readonly style?: CSSProperties
}

/** Something that takes place, drawn as one stands to it; opens its card. @see MEET-5 */
export function EntryButton({ entry, shape, stop, goesOn, style }: EntryButtonProps) {
  const t = useTexts(calendarTexts)
  const language = useLanguage()
  const say = useDayTexts()
  const { cardId, conversationId, title, attendance, state } = entry
  const place = placeIn(entry.place, language)
  const standing = t(state === 'cancelled' ? 'cancelled' : attendance)
  const facts = { span: say.span(entry), title, standing }
  const label = place === '' ? t('entry', facts) : t('entryAt', { ...facts, place })
  return (
    <button
      type="button"
      className={classes.entry}
      data-shape={shape}
      data-standing={state === 'cancelled' ? 'cancelled' : attendance}
      data-before={goesOn.before || undefined}
      data-after={goesOn.after || undefined}
      tabIndex={stop ? 0 : -1}
      aria-label={label}
      title={label}
      style={style}
      onClick={() => openCard(cardId, () => showConversation(conversationId))}
    >
      <span className={classes.words}>
        {shape === 'line' && !goesOn.before && <span className={classes.time}>{say.clock(entry.startsAt)}</span>}
        <span className={classes.title}>{title}</span>
        {shape !== 'line' && (
          <span className={classes.facts}>
            {say.clock(entry.startsAt)} – {say.clock(entry.endsAt)}
            {place !== '' && ` · ${place}`}
          </span>
        )}
      </span>
    </button>
  )
}

function placeIn(place: CalendarEntry['place'], language: 'zh-CN' | 'en'): string {
  if (place === null || typeof place === 'string') return place ?? ''
  return place[language === 'zh-CN' ? 'zh' : 'en']
}
