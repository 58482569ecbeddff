import { ConfirmDialog } from './ConfirmDialog.tsx'

interface ConfirmDeleteProps {
  /** What is to go, by name. */
  readonly name: string
  readonly t: (key: 'deleteTitle' | 'deleteText' | 'delete', values?: { readonly name: string }) => string
  /** Gets what was typed. */
  readonly onDelete: (confirm: string) => Promise<unknown>
  readonly onClose: () => void
}

/** Asks for the name of what is to go for good. */
export function ConfirmDelete({ name, t, onDelete, onClose }: ConfirmDeleteProps) {
  return (
    <ConfirmDialog
      title={t('deleteTitle', { name })}
      word={name}
      action={t('delete')}
      onConfirm={onDelete}
      onClose={onClose}
    >
      {t('deleteText')}
    </ConfirmDialog>
  )
}
