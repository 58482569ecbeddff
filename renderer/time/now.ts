/** The screen's clock, in milliseconds: the one place where the drawn client asks what time it is. */
export function now(): number {
  return Date.now()
}
