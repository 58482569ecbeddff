import { IconFolder } from '@tabler/icons-react'
import type { FileContent, FileState } from '#shared/features/file/file.ts'
import { FileRow } from '../../files/FileRow.tsx'
import { fileSize } from '../../files/file-size.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CardFrame } from '../CardFrame.tsx'
import { CardLink } from '../CardLink.tsx'
import type { CardProps } from '../face.ts'
import classes from './FileCard.module.css'
import { fileTexts } from './file.texts.ts'

/** More files than this are left to the detail. */
const filesShown = 5

/** Files in the timeline: each can be looked at, saved and passed on from here. @see FILE-2 FILE-4 */
export function FileCard({ content: { files }, phase, onOpen }: CardProps<FileContent, never, FileState, never>) {
  const t = useTexts(fileTexts)
  const left = files.length - filesShown
  const shown = left > 1 ? files.slice(0, filesShown) : files
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const several = files.length > 1
  return (
    <CardFrame
      icon={IconFolder}
      label={t('label')}
      facts={several ? [t('count', { count: files.length }), t('total', { size: fileSize(total) })] : []}
      title={files[0]?.name ?? ''}
      footer={left > 1 && <CardLink onClick={onOpen}>{t('more', { count: left })}</CardLink>}
    >
      <ul className={classes.list}>
        {shown.map((file) => (
          <li key={file.id}>
            <FileRow file={file} among={files} there={phase !== 'sending'} />
          </li>
        ))}
      </ul>
    </CardFrame>
  )
}
