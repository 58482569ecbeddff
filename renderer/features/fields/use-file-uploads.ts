import { useEffect, useRef } from 'react'
import type { FileFacts } from '#shared/domain/file.ts'
import type { FileUpload } from '../../data/uploads/file-upload.ts'
import { useAnswerUploads } from '../../data/uploads/uploads.store.ts'
import { addFiles, takeUpload } from '../../data/uploads/uploads.ts'

export interface FileUploads {
  /** Anything is still on its way, or stuck. */
  readonly busy: boolean
  readonly of: (fieldId: string) => readonly FileUpload[]
  readonly add: (fieldId: string, files: readonly File[]) => void
}

/**
 * Files on their way into the answers of one sheet. They go on while it is closed, and what has arrived is taken in when
 * it is open. @see FORM-1 FILE-1
 */
export function useFileUploads(
  { conversationId, sheet }: { readonly conversationId: string; readonly sheet: string },
  onArrived: (fieldId: string, file: FileFacts) => void,
): FileUploads {
  const uploads = useAnswerUploads(sheet)
  const arrived = useRef(onArrived)
  arrived.current = onArrived
  useEffect(() => {
    for (const { id, answer, state } of uploads) {
      if (state.type !== 'done' || answer === null) continue
      takeUpload(id)
      arrived.current(answer.fieldId, state.file)
    }
  }, [uploads])
  return {
    busy: uploads.length > 0,
    of: (fieldId) => uploads.filter(({ answer }) => answer?.fieldId === fieldId),
    add: (fieldId, files) => addFiles(conversationId, files, { sheet, fieldId }),
  }
}
