import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { curlLine, payloadFile } from './curl-line.ts'

test('ROB-8: a shell hands curl exactly the address and the payload, whatever is in them', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
      (words) => {
        const payload = JSON.stringify({ text: { content: `${words} it's $HOME \`id\` "quoted" \\n` } })
        const line = curlLine('https://qun.example/cgi-bin/webhook/send?key=a&b=c', payload)
        const shown = execFileSync('sh', ['-c', line.replace(/^curl/, String.raw`printf '%s\0'`)], { encoding: 'utf8' })
        expect(shown.split('\0')).toEqual([
          'https://qun.example/cgi-bin/webhook/send?key=a&b=c',
          '-H',
          'Content-Type: application/json',
          '-d',
          payload,
          '',
        ])
      },
    ),
    { numRuns: 30 },
  )
})

test('ROB-8: a payload too long for a command line is read from a file', () => {
  const payload = JSON.stringify({ text: { content: 'x'.repeat(40_000) } })
  expect(curlLine('https://qun.example/x', payload)).toBe(
    `curl 'https://qun.example/x' -H 'Content-Type: application/json' --data-binary @${payloadFile}`,
  )
})
