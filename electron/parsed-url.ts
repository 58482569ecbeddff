/** The address as its parts, or undefined. (`URL.canParse` is newer than the oldest Electron this program runs in.) */
export function parsedUrl(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
