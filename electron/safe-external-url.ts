import { parsedUrl } from './parsed-url.ts'

const outsideProtocols: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:'])
const longestUrl = 4096

/**
 * The address to hand to the operating system, or undefined when it must not be. What other schemes would start
 * (`file:`, `smb:`, `ms-msdt:` …) runs outside the sandbox; a name before the host (`https://bank.cn@evil.cn`) deceives.
 */
export function safeExternalUrl(text: string): string | undefined {
  if (text.length > longestUrl || hasBlankOrControl(text)) return undefined
  const url = parsedUrl(text)
  if (!url || !outsideProtocols.has(url.protocol)) return undefined
  if (url.protocol === 'mailto:') return url.href
  return url.hostname === '' || url.username !== '' || url.password !== '' ? undefined : url.href
}

/** Parsers drop blanks and control characters silently; whoever put them there wanted to be read two ways. */
function hasBlankOrControl(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code <= 0x20 || code === 0x7f || character === '\\') return true
  }
  return false
}
