import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { frameTexts } from './frame.texts.ts'
import { useInFront } from './front.store.ts'

interface DialogProps {
  readonly title: string
  readonly size: 'sm' | 'md' | number
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Something that is asked in front of the page, while it is there. */
export function Dialog({ title, size, onClose, children }: DialogProps) {
  const t = useTexts(frameTexts)
  useInFront()
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={{ 'aria-label': t('close') }}>
      {children}
    </Modal>
  )
}
