import type { Editor } from '@tiptap/react'
import { useEffect } from 'react'
import { documentOfText } from './document-text.ts'
import { editTaken, useEditRequest } from './edit-request.store.ts'

/** Puts in a text that is to be edited again, behind whatever is being written. @see MSG-1 */
export function useEditAsked(conversationId: string, editor: Editor | null): void {
  const request = useEditRequest((state) => state.request)
  useEffect(() => {
    if (editor === null || request?.conversationId !== conversationId) return
    const document = documentOfText(request.text)
    if (editor.isEmpty) editor.commands.setContent(document, { emitUpdate: true })
    else editor.commands.insertContentAt(editor.state.doc.content.size, document.content ?? [])
    editor.commands.focus('end')
    editTaken()
  }, [conversationId, editor, request])
}
