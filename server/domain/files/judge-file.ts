import { isUtf8 } from 'node:buffer'
import { fileTypeFromBuffer } from 'file-type'
import { extensionOf } from '#shared/domain/clean-file-name.ts'
import type { FileFacts, FileKind } from '#shared/domain/file.ts'
import { pictureLimits, pictureTypes } from '#shared/domain/picture.ts'
import type { UploadFiles } from '../../storage/upload-files.ts'
import { readPicture } from '../pictures/read-picture.ts'

type Judged = Pick<FileFacts, 'mime' | 'kind' | 'width' | 'height'>

/** So much of a file is looked at; what a stranger hides further behind decides nothing. */
const looked = 64 * 1024
const unknown: Judged = { mime: 'application/octet-stream', kind: 'other', width: null, height: null }

/**
 * What a file is, by its bytes. The name only tells apart what is text anyway: it never makes a program or a page out of
 * something. Pictures that are broken, or too large to draw safely, have no width and height.
 * @see FILE-5
 */
export async function judgeFile(
  files: UploadFiles,
  { id, name, bytes }: { readonly id: string; readonly name: string; readonly bytes: number },
): Promise<Judged> {
  const head = await files.head(id, looked)
  const picture = readPicture(await files.head(id, bytes <= pictureLimits.bytes ? bytes : looked))
  if (picture !== null) {
    const { type, width, height } = picture
    const { side, pixels } = pictureLimits
    const drawable = width <= side && height <= side && width * height <= pixels
    return { mime: type, kind: 'image', width: drawable ? width : null, height: drawable ? height : null }
  }
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  if (found !== undefined && !found.mime.includes('xml')) {
    const kind = kindOf(found.mime)
    // Its own reader refused it: not a whole picture, whatever its first bytes say.
    const broken = (pictureTypes as readonly string[]).includes(found.mime)
    return { ...unknown, mime: broken ? unknown.mime : found.mime, kind }
  }
  return looksLikeText(head, head.length < bytes, name)
    ? { ...unknown, mime: 'text/plain', kind: textKindOf(name) }
    : unknown
}

function kindOf(mime: string): FileKind {
  if (mime === 'application/pdf') return 'pdf'
  if (mime.startsWith('image/')) return 'image'
  if (mime.startsWith('video/')) return 'video'
  if (mime.startsWith('audio/') || mime === 'application/ogg') return 'audio'
  if (documents.test(mime)) return 'document'
  return archives.test(mime) ? 'archive' : 'other'
}

const documents = /officedocument|opendocument|msword|ms-excel|ms-powerpoint|x-cfb|rtf|epub|visio/
const archives = /zip|x-rar|x-7z|x-tar|gzip|x-bzip|x-xz|zstd|x-lzip|x-compress|x-lzh|x-arj|vnd\.ms-cab/

/**
 * Text has no control characters besides breaks and tabs; the last character may be cut in half. Old Chinese texts are in
 * GB 18030, into which much else fits: there the name has to say so too.
 */
function looksLikeText(head: Buffer, isCut: boolean, name: string): boolean {
  for (const byte of head)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) return false
  if (head.length === 0) return false
  const cuts = isCut ? [0, 1, 2, 3] : [0]
  const isText = (part: Buffer) => isUtf8(part) || (isNamedText(name) && isGb18030(part))
  return cuts.some((cut) => isText(head.subarray(0, head.length - cut)))
}

function isGb18030(bytes: Buffer): boolean {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function isNamedText(name: string): boolean {
  return textKindOf(name) !== 'text' || plainExtensions.has(extensionOf(name))
}

function textKindOf(name: string): FileKind {
  const extension = extensionOf(name)
  if (extension === 'md' || extension === 'markdown') return 'markdown'
  return codeExtensions.has(extension) ? 'code' : 'text'
}

const plainExtensions: ReadonlySet<string> = new Set(['txt', 'text', 'log', 'csv', 'tsv', 'srt', 'lrc'])

const codeExtensions: ReadonlySet<string> = new Set(
  (
    'bash c cc cpp cs css cjs cts dart diff go graphql h hpp htm html ini java js json jsx kt less lua mjs mts patch ' +
    'php pl ps1 py r rb rs scala scss sh sql svg swift toml ts tsx vue xhtml xml yaml yml zsh'
  ).split(' '),
)
