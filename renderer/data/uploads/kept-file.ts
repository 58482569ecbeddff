import { keptPartBytes } from '#shared/desktop/bridge.ts'
import { desktop } from '../desktop.ts'

/** Bytes to be sent: a file this page holds, or one that only the desktop program can still read. */
export type Bytes = Blob | KeptFile

/** A chosen file after a restart of the program, read from where it lies. */
export interface KeptFile {
  readonly size: number
  part(from: number, to: number): Promise<Blob>
}

/** Has the desktop program remember where a file lies; false in a browser, and for what never lay on the disk. */
export async function keepFile(uploadId: string, { name, size, lastModified }: File): Promise<boolean> {
  return (await desktop()?.call('file:keep', { uploadId, name, bytes: size, lastModified })) ?? false
}

/** `onGone`: the file was moved, removed or changed meanwhile; what was asked for is not to be had any more. */
export function keptFile(uploadId: string, size: number, onGone: () => void): KeptFile {
  return {
    size,
    async part(from, to) {
      const parts: Uint8Array<ArrayBuffer>[] = []
      for (let at = from; at < to; at += keptPartBytes) {
        const part = await desktop()?.call('file:read', { uploadId, from: at, to: Math.min(to, at + keptPartBytes) })
        if (!part) {
          onGone()
          throw new Error('The file is not there any more')
        }
        parts.push(part)
      }
      return new Blob(parts)
    },
  }
}

export function letGoOfFiles(uploadIds: readonly string[]): void {
  void desktop()?.call('file:letGo', [...uploadIds])
}
