import { useEffect, useRef, useState } from 'react'
import { useUploads } from '../data/uploads/uploads.store.ts'
import { addFiles } from '../data/uploads/uploads.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { FileDropZone } from './FileDropZone.tsx'
import classes from './FilesToSend.module.css'
import { filesTexts } from './files.texts.ts'
import { UploadRow } from './UploadRow.tsx'

/** Files being put together: chosen, dropped or pasted, on their way already while one is still choosing. @see FILE-1 */
export function FilesToSend({ conversationId }: { readonly conversationId: string }) {
  const t = useTexts(filesTexts)
  const uploads = useUploads(conversationId, 'draft')
  const [tooMany, setTooMany] = useState(false)

  function add(files: readonly File[]): void {
    setTooMany(!addFiles(conversationId, files))
  }

  // Wherever in the dialog the focus is, what is pasted is meant for it.
  const latest = useRef(add)
  latest.current = add
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = event.defaultPrevented ? [] : [...(event.clipboardData?.files ?? [])]
      if (files.length > 0) latest.current(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])

  return (
    <>
      <FileDropZone hint={t('dropHint')} onFiles={add} />
      {tooMany && (
        <p className={classes.tooMany} role="alert">
          {t('tooMany')}
        </p>
      )}
      {uploads.length > 0 && (
        <ul className={classes.list} aria-label={t('chosen')}>
          {uploads.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
    </>
  )
}
