import {
  IconFile,
  IconFileCode,
  IconFileMusic,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconMarkdown,
  IconMovie,
  IconPhoto,
  IconReport,
} from '@tabler/icons-react'
import type { FileKind } from '#shared/domain/file.ts'
import classes from './FileIcon.module.css'

const signs = {
  image: IconPhoto,
  video: IconMovie,
  audio: IconFileMusic,
  pdf: IconFileTypePdf,
  text: IconFileText,
  markdown: IconMarkdown,
  code: IconFileCode,
  document: IconReport,
  archive: IconFileZip,
  other: IconFile,
} as const satisfies Record<FileKind, typeof IconFile>

/** The sign of a kind of file, in the colour that kind has. */
export function FileIcon({ kind, size = 36 }: { readonly kind: FileKind; readonly size?: number }) {
  const Sign = signs[kind]
  return (
    <span className={classes.icon} data-kind={kind} style={{ width: size, height: size }}>
      <Sign size={Math.round(size * 0.58)} stroke={1.6} aria-hidden="true" />
    </span>
  )
}
