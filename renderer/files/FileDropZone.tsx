import { IconUpload } from '@tabler/icons-react'
import { type ClipboardEvent, type DragEvent, useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { ChooseFiles } from './ChooseFiles.tsx'
import classes from './FileDropZone.module.css'
import { filesTexts } from './files.texts.ts'

interface FileDropZoneProps {
  /** What the place and its button are called, where "choose files" does not say enough. */
  readonly label?: string
  readonly hint: string
  readonly onFiles: (files: readonly File[]) => void
}

/** Where files are dropped, pasted or chosen. @see FILE-1 */
export function FileDropZone({ label, hint, onFiles }: FileDropZoneProps) {
  const t = useTexts(filesTexts)
  const [over, setOver] = useState(false)

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }

  function paste(event: ClipboardEvent): void {
    const files = [...event.clipboardData.files]
    if (files.length === 0) return
    event.preventDefault()
    onFiles(files)
  }

  return (
    <section
      className={classes.drop}
      data-over={over || undefined}
      aria-label={label ?? t('choose')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onPaste={paste}
    >
      <IconUpload size={20} stroke={1.6} aria-hidden="true" />
      <span>{t('dropHere')}</span>
      <ChooseFiles label={t('choose')} onFiles={onFiles} />
      <span className={classes.hint}>{hint}</span>
    </section>
  )
}
