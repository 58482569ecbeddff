import { Modal, type ModalProps } from '@mantine/core'
import { useTexts } from '../i18n/use-texts.ts'
import { useFocusBack } from '../keyboard/use-focus-back.ts'
import { dialogFrameTexts } from './dialog.texts.ts'

/** What opens over the window and has to be closed before anything else. Closed, it gives the focus back. */
export function Dialog({ opened = true, ...props }: Partial<Pick<ModalProps, 'opened'>> & Omit<ModalProps, 'opened'>) {
  const t = useTexts(dialogFrameTexts)
  useFocusBack(opened)
  return <Modal {...props} opened={opened} returnFocus={false} closeButtonProps={{ 'aria-label': t('close') }} />
}
