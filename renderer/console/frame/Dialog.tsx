import type { ReactNode } from 'react'
import { Dialog as AnyDialog } from '../../dialogs/Dialog.tsx'
import { useInFront } from './front.store.ts'

interface DialogProps {
  readonly title: string
  readonly size: 'sm' | 'md' | number
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Something that is asked in front of the page, while it is there. */
export function Dialog(props: DialogProps) {
  useInFront()
  return <AnyDialog {...props} />
}
