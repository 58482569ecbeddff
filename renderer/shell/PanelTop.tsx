import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import classes from './PanelTop.module.css'
import { shellTexts } from './shell.texts.ts'

/** The ways out of what a side panel shows. */
export interface PanelWays {
  readonly onBack: () => void
  readonly onClose: (() => void) | undefined
}

interface PanelTopProps extends Partial<PanelWays> {
  readonly title: string
  /** What can be done with what is below. */
  readonly acts?: ReactNode
}

/** The top of a side panel: the way back, what it shows, and the cross. */
export function PanelTop({ title, acts, onBack, onClose }: PanelTopProps) {
  const t = useTexts(shellTexts)
  return (
    <div className={classes.top}>
      {onBack && (
        <ActionIcon className={classes.back ?? ''} aria-label={t('back')} onClick={onBack}>
          <IconChevronLeft size={17} aria-hidden />
        </ActionIcon>
      )}
      <h2 className={classes.title}>{title}</h2>
      {acts}
      {onClose && (
        <ActionIcon className={classes.close ?? ''} aria-label={t('close')} onClick={onClose}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </div>
  )
}
