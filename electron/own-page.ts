import { parsedUrl } from './parsed-url.ts'

/** Whether an address belongs to the program itself. Compared part by part: `app://qun.evil` begins like ours too. */
export function isOwnPage(url: string): boolean {
  const parsed = parsedUrl(url)
  return parsed?.protocol === 'app:' && parsed.host === 'qun' && parsed.username === ''
}
