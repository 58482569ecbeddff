import { describe, expect, test } from 'vitest'
import { menuTexts } from './menu-texts.ts'
import { textTemplate } from './text-template.ts'

const nothingPossible = {
  canUndo: false,
  canRedo: false,
  canCut: false,
  canCopy: false,
  canPaste: false,
  canDelete: false,
  canSelectAll: false,
  canEditRichly: false,
}

const roles = (...asked: Parameters<typeof textTemplate>) =>
  textTemplate(...asked).flatMap(({ role, enabled }) => (enabled === true ? [role] : []))

describe('a right-click on text', () => {
  test('in a field offers what can be done there', () => {
    const editFlags = { ...nothingPossible, canCopy: true, canCut: true, canPaste: true, canSelectAll: true }
    expect(roles(menuTexts.en, { isEditable: true, selectionText: 'hello', editFlags })).toEqual([
      'cut',
      'copy',
      'paste',
      'pasteAndMatchStyle',
      'selectAll',
    ])
  })

  test('elsewhere offers to copy what is selected, and nothing where nothing is', () => {
    const editFlags = { ...nothingPossible, canCopy: true }
    expect(roles(menuTexts.en, { isEditable: false, selectionText: 'hello', editFlags })).toEqual(['copy'])
    expect(textTemplate(menuTexts.en, { isEditable: false, selectionText: ' ', editFlags })).toEqual([])
  })
})
