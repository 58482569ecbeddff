import type { FileContent, FileState } from '#shared/features/file/file.ts'
import { FileRow } from '../../files/FileRow.tsx'
import { fileSize } from '../../files/file-size.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DetailFrame } from '../DetailFrame.tsx'
import type { DetailProps } from '../face.ts'
import classes from './FileDetail.module.css'
import { fileTexts } from './file.texts.ts'

/** All files that were sent together. */
export function FileDetail({ card, content: { files }, creator }: DetailProps<FileContent, never, FileState, never>) {
  const t = useTexts(fileTexts)
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const facts = [t('count', { count: files.length }), t('total', { size: fileSize(total) })]
  return (
    <DetailFrame card={card} creator={creator} facts={facts} title={files[0]?.name ?? ''}>
      <ul className={classes.list}>
        {files.map((file) => (
          <li key={file.id}>
            <FileRow file={file} among={files} there />
          </li>
        ))}
      </ul>
    </DetailFrame>
  )
}
