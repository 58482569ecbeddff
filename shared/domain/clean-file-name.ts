/**
 * A name from a stranger's machine as data that is safe to show and to save under on any system: no folders, no control
 * and direction marks, nothing a file system forbids or gives a meaning of its own, at most 200 bytes, never empty.
 * Cleaning twice changes nothing.
 * @see FILE-5
 */
export function cleanFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = trimmed(last.replace(unseen, '').replace(forbidden, '_'))
  const named = plain === '' ? 'file' : plain
  return shortened(reserved.test(named) ? `_${named}` : named)
}

/** The ending of a name in lower case without its dot; empty where there is none. */
export function extensionOf(name: string): string {
  return /[^.]\.([^.\s]{1,16})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** Controls, halves of characters, line separators, and format marks (direction, zero width) except the joiner of emoji. */
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?!\u{200D})\p{Cf}/gu
const forbidden = /[<>:"|?*]/g
/** Names of devices, with or without an ending. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|\s*$|\s+\.)/i

const mostBytes = 200

/** Spaces around and dots at the end, which Windows drops silently. */
function trimmed(name: string): string {
  return name.replace(/^\s+/u, '').replace(/[\s.]+$/u, '')
}

/** Cuts between characters and keeps the ending, so that it still opens with the right program. */
function shortened(name: string): string {
  if (bytesOf(name) <= mostBytes) return name
  const ending = extensionOf(name)
  const tail = ending === '' ? '' : `.${ending}`
  const stem = [...name.slice(0, name.length - tail.length)]
  let length = 0
  let kept = 0
  const room = mostBytes - bytesOf(tail)
  for (const character of stem) {
    length += bytesOf(character)
    if (length > room) break
    kept += 1
  }
  const short = trimmed(stem.slice(0, kept).join(''))
  return short === '' ? `file${tail}` : short + tail
}

function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
