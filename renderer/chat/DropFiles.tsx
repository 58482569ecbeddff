import { IconUpload } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import classes from './DropFiles.module.css'
import { filesCame } from './incoming-files.store.ts'
import { messageTexts } from './message.texts.ts'

interface DropFilesProps {
  readonly conversationId: string
  readonly className: string | undefined
  readonly label: string
  readonly children: ReactNode
}

/** The conversation as a place where files can be let go. @see FILE-1, MSG-1 */
export function DropFiles({ conversationId, className, label, children }: DropFilesProps) {
  const t = useTexts(messageTexts)
  const [over, setOver] = useState(false)
  const inside = useRef(0)

  function move(event: DragEvent, step: 1 | -1): void {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    if (!isWithin(event)) return
    inside.current = Math.max(0, inside.current + step)
    setOver(inside.current > 0)
  }

  return (
    <main
      className={className}
      aria-label={label}
      onDragEnter={(event) => move(event, 1)}
      onDragLeave={(event) => move(event, -1)}
      onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        inside.current = 0
        setOver(false)
        if (isWithin(event)) filesCame(conversationId, [...event.dataTransfer.files])
      }}
    >
      {children}
      {over && (
        <div className={classes.over}>
          <IconUpload size={28} stroke={1.5} aria-hidden="true" />
          {t('dropFiles', { title: label })}
        </div>
      )}
    </main>
  )
}

/** React tells of what happens in a dialog opened from here as well; what is let go there is the dialog's business. */
function isWithin({ currentTarget, target }: DragEvent): boolean {
  return target instanceof Node && currentTarget.contains(target)
}
