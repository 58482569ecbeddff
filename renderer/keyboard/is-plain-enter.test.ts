import { describe, expect, it } from 'vitest'
import { isEnter, isPlainEnter } from './is-plain-enter.ts'

const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
const press = (more: object) => ({ key: 'Enter', isComposing: false, keyCode: 13, ...none, ...more })

describe('Enter', () => {
  it('sends when nothing else is pressed', () => {
    expect(isPlainEnter(press({}))).toBe(true)
    expect(isPlainEnter(press({ shiftKey: true }))).toBe(false)
    expect(isPlainEnter(press({ key: 'a' }))).toBe(false)
    expect(isEnter(press({ ctrlKey: true }))).toBe(true)
  })

  it('never sends while an input method composes, however the browser tells it', () => {
    expect(isPlainEnter(press({ isComposing: true }))).toBe(false)
    expect(isPlainEnter(press({ keyCode: 229 }))).toBe(false)
    expect(isPlainEnter({ key: 'Enter', ...none, nativeEvent: { isComposing: true, keyCode: 229 } })).toBe(false)
  })

  it('sends at once after the input method committed', () => {
    expect(isPlainEnter({ key: 'Enter', ...none, nativeEvent: { isComposing: false, keyCode: 13 } })).toBe(true)
  })
})
