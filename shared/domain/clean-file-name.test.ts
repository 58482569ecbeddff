import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanFileName, extensionOf } from './clean-file-name.ts'
import { FileName } from './file.ts'

describe('FILE-5: a name is data', () => {
  test.each([
    ['季度总结.docx', '季度总结.docx'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\system.ini', 'system.ini'],
    ['/', 'file'],
    ['..', 'file'],
    ['', 'file'],
    ['a\0b.txt', 'ab.txt'],
    ['line\nbreak\r.txt', 'linebreak.txt'],
    ['invoice\u202Egpj.exe', 'invoicegpj.exe'],
    ['\u2066x\u2069\u200F.pdf', 'x.pdf'],
    ['CON', '_CON'],
    ['nul.tar.gz', '_nul.tar.gz'],
    ['com1.txt', '_com1.txt'],
    ['console.log', 'console.log'],
    ['what?*.txt', 'what__.txt'],
    ['trailing. . ', 'trailing'],
    ['.gitignore', '.gitignore'],
    ['👩\u200D👩\u200D👧.png', '👩\u200D👩\u200D👧.png'],
    ['\uD800.txt', '.txt'],
  ])('%j becomes %j', (given, cleaned) => {
    expect(cleanFileName(given)).toBe(cleaned)
  })

  test('a name too long is cut in front of its ending', () => {
    const cleaned = cleanFileName(`${'很'.repeat(300)}.xlsx`)
    expect(cleaned).toMatch(/^很+\.xlsx$/)
    expect(new TextEncoder().encode(cleaned).length).toBeLessThanOrEqual(200)
  })

  const anyName = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc
      .array(fc.constantFrom('..', '/', '\\', '\0', '\u202E', 'con', '.', ' ', 'a', '字', ':', '\uDC00'))
      .map((p) => p.join('')),
  )

  test('whatever it was: no folders, no marks, not reserved, never empty, never long, and clean already', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const cleaned = cleanFileName(name)
        expect(cleaned).not.toMatch(/[/\\<>:"|?*]|\p{Cc}|(?!\u200D)\p{Cf}/u)
        expect(cleaned).not.toMatch(/[\s.]$|^\s|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu)
        expect(cleaned.isWellFormed()).toBe(true)
        expect(new TextEncoder().encode(cleaned).length).toBeLessThanOrEqual(201)
        expect(FileName.safeParse(cleaned).success).toBe(true)
        expect(cleanFileName(cleaned)).toBe(cleaned)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['a.PDF', 'pdf'],
    ['archive.tar.gz', 'gz'],
    ['README', ''],
    ['.env', ''],
    ['dot.', ''],
  ])('the ending of %j is %j', (name, ending) => {
    expect(extensionOf(name)).toBe(ending)
  })
})
