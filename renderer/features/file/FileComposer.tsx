import { useState } from 'react'
import type { FileContent } from '#shared/features/file/file.ts'
import { FilesToSend } from '../../files/FilesToSend.tsx'
import { useFilesToSend } from '../../files/use-files-to-send.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ComposerForm } from '../ComposerForm.tsx'
import type { ComposerProps } from '../face.ts'
import { fileTexts } from './file.texts.ts'

/**
 * Chooses files. Their upload is what is kept of them, so there is no other draft; sent is what has arrived, now or by
 * itself later. @see FILE-1
 */
export function FileComposer({ conversationId, busy, refusal, onCancel }: ComposerProps<FileContent>) {
  const t = useTexts(fileTexts)
  const { count, send } = useFilesToSend(conversationId)
  const [asked, setAsked] = useState(false)

  function submit(): void {
    setAsked(true)
    if (count === 0) return
    send()
    onCancel()
  }

  return (
    <ComposerForm busy={busy} refusal={refusal} onSubmit={submit} onCancel={onCancel}>
      <FilesToSend conversationId={conversationId} />
      {asked && count === 0 && <span role="alert">{t('none')}</span>}
    </ComposerForm>
  )
}
