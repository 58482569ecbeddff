import { join, posix } from 'node:path'
import { isOwnPage } from './own-page.ts'
import { parsedUrl } from './parsed-url.ts'

/** The file under `root` that `app://qun/…` names, or undefined when it names none (another host, a way out of `root`). */
export function pageFile(root: string, url: string): string | undefined {
  if (!isOwnPage(url)) return undefined
  const path = decoded(parsedUrl(url)?.pathname ?? '')
  if (path === undefined || path.includes('\0') || path.includes('\\') || path.includes(':')) return undefined
  if (path.split('/').includes('..')) return undefined
  const wanted = posix.normalize(path)
  return join(root, wanted === '/' ? 'index.html' : wanted)
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}
