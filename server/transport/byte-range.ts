import type { ByteRange } from '../storage/upload-files.ts'

/**
 * The one stretch a `Range` header asks for; null asks for everything, as do several stretches and other units, which a
 * server may leave aside.
 */
export function byteRange(header: string | undefined, bytes: number): ByteRange | 'outside' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  if (found === null) return null
  const [, from = '', to = ''] = found
  if (from === '' && to === '') return null
  const start = from === '' ? Math.max(0, bytes - Number(to)) : Number(from)
  const end = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  return start > end || start >= bytes ? 'outside' : { start, end }
}
