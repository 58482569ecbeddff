import { ActionIcon } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import classes from './MainHeader.module.css'
import { showList } from './shell.store.ts'
import { shellTexts } from './shell.texts.ts'

interface MainHeaderProps {
  readonly title: string
  /** More about it, and what can be done with it. */
  readonly children: ReactNode
}

/** On top of what was chosen from the list; where both share one place, with the way back. */
export function MainHeader({ title, children }: MainHeaderProps) {
  const t = useTexts(shellTexts)
  return (
    <header className={classes.header}>
      <ActionIcon size="lg" className={classes.back ?? ''} aria-label={t('backToList')} onClick={showList}>
        <IconChevronLeft size={20} stroke={1.7} aria-hidden />
      </ActionIcon>
      <h1 className={classes.title} title={title}>
        {title}
      </h1>
      {children}
    </header>
  )
}
