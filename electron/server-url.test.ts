import { describe, expect, test } from 'vitest'
import { findServerUrl } from './server-url.ts'

describe('the server a desktop client talks to', () => {
  test('is the one named in the environment, reduced to its origin', () => {
    expect(findServerUrl({ QUN_SERVER_URL: 'https://chat.example.cn/path?x=1' }, 'http://other:1')).toBe(
      'https://chat.example.cn',
    )
  })

  test('is the one given on the command line when the environment names none', () => {
    expect(findServerUrl({}, 'http://10.0.0.5:4780')).toBe('http://10.0.0.5:4780')
  })

  test.each(['', 'not a url', 'file:///etc/passwd', 'javascript:alert(1)'])('is never "%s"', (text) => {
    expect(findServerUrl({ QUN_SERVER_URL: text }, text)).toBe('http://127.0.0.1:4780')
  })
})
