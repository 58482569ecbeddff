import { describe, expect, it } from 'vitest'
import { shellKeyOf, shellKeys, writtenKeys } from './shell-keys.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('the keys that work anywhere', () => {
  it('are told apart by what is held with them', () => {
    expect(shellKeyOf({ ...none, key: 'f', ctrlKey: true })?.does).toBe('keySearch')
    expect(shellKeyOf({ ...none, key: 'F', ctrlKey: true, shiftKey: true })?.does).toBe('keySearchAll')
    expect(shellKeyOf({ ...none, key: 'F6' })?.does).toBe('keyRegion')
    expect(shellKeyOf({ ...none, key: 'F6', shiftKey: true })?.does).toBe('keyRegionBack')
    expect(shellKeyOf({ ...none, key: 'k', metaKey: true })?.does).toBe('keyGoTo')
    // Where a slash needs Shift, it is a slash all the same.
    expect(shellKeyOf({ ...none, key: '/', ctrlKey: true, shiftKey: true })?.does).toBe('keyShortcuts')
  })

  it('leave everything else to whatever has the focus', () => {
    for (const key of ['f', 'k', '/', 'ArrowDown', 'Escape']) expect(shellKeyOf({ ...none, key })).toBeUndefined()
    expect(shellKeyOf({ ...none, key: 'ArrowDown', altKey: true, ctrlKey: true })).toBeUndefined()
  })

  it('are written each in its own way', () => {
    const written = shellKeys.map((one) => writtenKeys(one).join(' '))
    expect(written).toContain('Ctrl Shift F')
    expect(new Set(written).size).toBe(shellKeys.length)
  })
})
