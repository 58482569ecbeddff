/** Fen as people write them: 1234 is 12.34. */
export function yuan(fen: number): string {
  return (fen / 100).toFixed(2)
}

/** What somebody typed, in fen; null where it is no amount of whole fen. @see RP-2 */
export function fenOf(typed: string): number | null {
  const [, whole = '', part = ''] = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(typed.trim()) ?? []
  return whole === '' ? null : Number(whole) * 100 + Number(part.padEnd(2, '0'))
}
