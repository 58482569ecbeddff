import { extensionOf } from '#shared/domain/clean-file-name.ts'
import type { FileKind } from '#shared/domain/file.ts'

const byEnding: readonly (readonly [FileKind, RegExp])[] = [
  ['image', /^(png|jpe?g|gif|webp|bmp|heic|svg)$/],
  ['video', /^(mp4|mov|mkv|webm|avi)$/],
  ['audio', /^(mp3|m4a|wav|ogg|flac|aac)$/],
  ['pdf', /^pdf$/],
  ['markdown', /^(md|markdown)$/],
  ['document', /^(docx?|xlsx?|pptx?|odt|ods|odp|rtf)$/],
  ['archive', /^(zip|rar|7z|t?gz|tar|xz|bz2)$/],
  ['text', /^(txt|csv|log)$/],
  ['code', /^(m?[jt]sx?|json|css|html?|py|go|rs|java|c|h|cpp|sh|sql|ya?ml|xml)$/],
]

/** Which sign to draw until the server has said what a file is: by its ending, which means nothing else. */
export function guessKind(name: string): FileKind {
  const ending = extensionOf(name)
  return byEnding.find(([, endings]) => endings.test(ending))?.[0] ?? 'other'
}
