import { expect, test } from 'vitest'
import { isOwnPage } from './own-page.ts'

test.each(['app://qun/', 'app://qun/index.html#/chat', 'app://qun'])('%s is a page of the program', (url) => {
  expect(isOwnPage(url)).toBe(true)
})

test.each([
  'app://qun.evil/',
  'app://evil/?app://qun/',
  'app://qun@evil/',
  'app://qun:80/',
  'https://qun/',
  'file:///qun',
  'javascript:app://qun/',
  'about:blank',
  '',
])('%s is not a page of the program', (url) => {
  expect(isOwnPage(url)).toBe(false)
})
