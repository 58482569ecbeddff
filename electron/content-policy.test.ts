import { describe, expect, test } from 'vitest'
import { contentPolicy } from './content-policy.ts'

describe('the content policy of a page', () => {
  const policy = contentPolicy('https://chat.example.cn:8443')

  test('lets it connect to its own server over http and socket, and to no other', () => {
    expect(policy).toContain("connect-src 'self' https://chat.example.cn:8443 wss://chat.example.cn:8443;")
    expect(policy).not.toMatch(/connect-src[^;]*\*/)
  })

  test('allows no eval, no inline script, no frames and no plug-ins', () => {
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("object-src 'none'")
  })
})
