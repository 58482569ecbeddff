import { describe, expect, test } from 'vitest'
import { safeExternalUrl } from './safe-external-url.ts'

describe('a link out of the program', () => {
  test.each([
    ['https://example.cn/a?b=c#d', 'https://example.cn/a?b=c#d'],
    ['http://intranet.local:8080/', 'http://intranet.local:8080/'],
    ['mailto:linxia@example.cn', 'mailto:linxia@example.cn'],
    ['https://例子.中国/路径', 'https://xn--fsqu00a.xn--fiqs8s/%E8%B7%AF%E5%BE%84'],
  ])('opens when it is a web or mail address: %s', (text, opened) => {
    expect(safeExternalUrl(text)).toBe(opened)
  })

  test.each([
    'file:///etc/passwd',
    'file://server/share/program.exe',
    'smb://server/share',
    'ms-msdt:/id PCWDiagnostic',
    'ms-officecmd:x',
    'search-ms:query=x',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.cn/1',
    'app://qun/index.html',
    'ftp://example.cn/',
    '\\\\server\\share',
    '//example.cn',
    'example.cn',
    ' https://example.cn',
    'https://example.cn\n',
    'java\tscript:alert(1)',
    'https:\\\\example.cn',
    'https://bank.cn@evil.example/',
    'https://user:word@example.cn/',
    'https://',
    '',
    `https://example.cn/${'a'.repeat(5000)}`,
  ])('is refused otherwise: %s', (text) => {
    expect(safeExternalUrl(text)).toBeUndefined()
  })
})
