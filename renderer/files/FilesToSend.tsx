import { useState } from 'react'
import { fileLimits } from '#shared/domain/file.ts'
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
    const room = fileLimits.inOneCard - uploads.length
    setTooMany(files.length > room)
    addFiles(conversationId, files.slice(0, Math.max(0, room)))
  }

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
