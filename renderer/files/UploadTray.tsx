import { useUploads } from '../data/uploads/uploads.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { filesTexts } from './files.texts.ts'
import { UploadRow } from './UploadRow.tsx'
import classes from './UploadTray.module.css'

/** Over the composer: files of this conversation that were told to be sent and are still on their way. @see FILE-1 */
export function UploadTray({ conversationId }: { readonly conversationId: string }) {
  const t = useTexts(filesTexts)
  const uploads = useUploads(conversationId, 'sending')
  if (uploads.length === 0) return null
  return (
    <section className={classes.tray} aria-label={t('sending')}>
      <ul className={classes.list}>
        {uploads.map((upload) => (
          <UploadRow key={upload.id} upload={upload} />
        ))}
      </ul>
    </section>
  )
}
