import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import type { MenuTexts } from './menu-texts.ts'

const line: MenuItemConstructorOptions = { type: 'separator' }

/** What a right-click on text offers: a field all of editing, a selection to be copied, nothing else anything. */
export function textTemplate(
  texts: MenuTexts,
  { isEditable, selectionText, editFlags }: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>,
): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', label: texts.copy, enabled: editFlags.canCopy }
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy]
  return [
    { role: 'undo', label: texts.undo, enabled: editFlags.canUndo },
    { role: 'redo', label: texts.redo, enabled: editFlags.canRedo },
    line,
    { role: 'cut', label: texts.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: texts.paste, enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', label: texts.pastePlain, enabled: editFlags.canPaste },
    line,
    { role: 'selectAll', label: texts.selectAll, enabled: editFlags.canSelectAll },
  ]
}
