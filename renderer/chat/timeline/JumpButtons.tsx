import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './JumpButtons.module.css'
import { timelineTexts } from './timeline.texts.ts'

interface JumpButtonsProps {
  readonly newAbove: number
  readonly onJumpToNew: () => void
  readonly away: boolean
  readonly newBelow: number
  readonly onJumpToLatest: () => void
}

/** Up to where the news began, down to the latest. */
export function JumpButtons({ newAbove, onJumpToNew, away, newBelow, onJumpToLatest }: JumpButtonsProps) {
  const t = useTexts(timelineTexts)
  return (
    <>
      {newAbove > 0 && (
        <button type="button" className={classes.jump} data-place="top" onClick={onJumpToNew}>
          <IconArrowUp size={15} aria-hidden />
          {t('jumpToNew', { count: newAbove })}
        </button>
      )}
      {away && (
        <button
          type="button"
          className={classes.jump}
          data-place="bottom"
          data-news={newBelow > 0 || undefined}
          onClick={onJumpToLatest}
        >
          <IconArrowDown size={15} aria-hidden />
          {newBelow > 0 ? t('jumpToLatestCount', { count: newBelow }) : t('jumpToLatest')}
        </button>
      )}
    </>
  )
}
