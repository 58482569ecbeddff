import { IconFolder } from '@tabler/icons-react'
import type { FileContent, FileState } from '#shared/features/file/file.ts'
import { translator } from '../../i18n/translate.ts'
import type { Face } from '../face.ts'
import { FileCard } from './FileCard.tsx'
import { FileComposer } from './FileComposer.tsx'
import { FileDetail } from './FileDetail.tsx'
import { fileTexts } from './file.texts.ts'

/** How files look. @see FILE-1 … FILE-4 */
export const fileFace: Face<FileContent, never, FileState, never> = {
  label: (language) => translator(fileTexts, language)('label'),
  icon: IconFolder,
  composing: (language) => translator(fileTexts, language)('composing'),
  Composer: FileComposer,
  Card: FileCard,
  Detail: FileDetail,
}
