import { useEffect, useState } from 'react'
import { addFiles } from '../../data/uploads/uploads.ts'
import { useCan } from '../../data/use-can.ts'
import { ComposerDialog } from '../../features/ComposerDialog.tsx'
import { filesTexts } from '../../files/files.texts.ts'
import { explain } from '../../i18n/explain.ts'
import { useLanguage, useTexts } from '../../i18n/use-texts.ts'
import { isPicture } from '../../pictures/picture-in.ts'
import { SendPicturesDialog } from '../../pictures/SendPicturesDialog.tsx'
import { notify } from '../../shell/notify.ts'
import { filesTaken, useIncomingFiles } from '../incoming-files.store.ts'

interface IncomingFilesProps {
  readonly conversationId: string
  readonly title: string
}

/** What was dropped, pasted or chosen: pictures alone become a message, anything else goes to the file tool. @see MSG-1, FILE-1 */
export function IncomingFiles({ conversationId, title }: IncomingFilesProps) {
  const incoming = useIncomingFiles()
  const maySendFiles = useCan('file.send', conversationId)
  const language = useLanguage()
  const [pictures, setPictures] = useState<readonly File[] | null>(null)
  const [filing, setFiling] = useState(false)
  const tooMany = useTexts(filesTexts)('tooMany')

  useEffect(() => {
    if (incoming.conversationId !== conversationId) return
    filesTaken()
    const { files } = incoming
    if (files.every(isPicture)) return setPictures(files)
    if (!maySendFiles.allowed) {
      const message = explain({ reason: maySendFiles.reason, details: { capability: 'file.send' } }, language)
      return notify({ tone: 'failed', message })
    }
    if (!addFiles(conversationId, files)) notify({ tone: 'failed', message: tooMany })
    setFiling(true)
  }, [incoming, conversationId, maySendFiles, language, tooMany])

  return (
    <>
      {pictures !== null && (
        <SendPicturesDialog
          conversationId={conversationId}
          title={title}
          files={pictures}
          onClose={() => setPictures(null)}
        />
      )}
      {filing && <ComposerDialog tool="file" conversationId={conversationId} onClose={() => setFiling(false)} />}
    </>
  )
}
