import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { useFocusBack } from '../../keyboard/use-focus-back.ts'
import { frameTexts } from './frame.texts.ts'
import { useFront } from './front.store.ts'
import classes from './SideSheet.module.css'

interface SideSheetProps {
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

/** One thing of a table in full, beside the table. */
export function SideSheet({ title, onClose, children }: SideSheetProps) {
  const t = useTexts(frameTexts)
  useFocusBack()
  const alone = useFront((front) => front.dialogs === 0)
  return (
    <Drawer
      opened
      onClose={onClose}
      closeOnEscape={alone}
      position="right"
      size={480}
      padding={20}
      title={<span className={classes.title}>{title}</span>}
      overlayProps={{ backgroundOpacity: 0.3 }}
      transitionProps={{ duration: 120 }}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
    </Drawer>
  )
}
