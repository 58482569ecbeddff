import { ScanCode } from '#shared/console/scan.ts'
import { ContactCode } from '#shared/domain/contact.ts'
import { JoinCode } from '#shared/domain/join-code.ts'

/** What a scanned or pasted text is. */
export type ReadCode =
  | { readonly type: 'join'; readonly code: string }
  | { readonly type: 'scan'; readonly code: string }
  | { readonly type: 'contact'; readonly code: string }

/** A join link, its code alone, or a code of the console, or a person's own; null for anything else. */
export function readCode(text: string): ReadCode | null {
  const typed = text.trim()
  if (ContactCode.safeParse(typed).success) return { type: 'contact', code: typed }
  if (ScanCode.safeParse(typed).success) return { type: 'scan', code: typed }
  const code = /\/j\/([^/?#]+)\/?(?:[?#].*)?$/.exec(typed)?.[1] ?? /[?&]join=([^&#]+)/.exec(typed)?.[1] ?? typed
  return JoinCode.safeParse(code).success ? { type: 'join', code } : null
}
