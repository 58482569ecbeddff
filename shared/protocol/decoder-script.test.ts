import { expect, test } from 'vitest'
import { decoderPolicy, isDecoderScript } from './decoder-script.ts'

test('only the voice worker may compile WebAssembly, and it reaches nothing else', () => {
  expect(isDecoderScript('/assets/voice-worker-Bx3_9-fA.js')).toBe(true)
  for (const path of ['/index.html', '/assets/index-Bx39.js', '/voice-worker-1.js', '/assets/voice-worker-1.js/x.js'])
    expect(isDecoderScript(path)).toBe(false)
  expect(decoderPolicy).not.toContain("'unsafe-eval'")
  expect(decoderPolicy).toMatch(/^default-src 'none'; script-src [^;]+$/)
})
