import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { FileFacts } from '#shared/domain/file.ts'
import { useDownload } from '../data/downloads.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { FileIcon } from './FileIcon.tsx'
import classes from './FilePreview.module.css'
import { fileSize } from './file-size.ts'
import { filesTexts } from './files.texts.ts'

interface InsteadOfPreviewProps {
  readonly file: FileFacts
  /** Why there is nothing to look at. */
  readonly children: ReactNode
}

/** Where there is nothing to look at: why, and the way on. @see FILE-2 */
export function InsteadOfPreview({ file, children }: InsteadOfPreviewProps) {
  const t = useTexts(filesTexts)
  const { start } = useDownload(file)
  return (
    <div className={classes.note}>
      <FileIcon kind={file.kind} size={72} />
      <strong>{fileSize(file.bytes)}</strong>
      <p role="status">{children}</p>
      <Button leftSection={<IconDownload size={16} aria-hidden="true" />} onClick={start}>
        {t('downloadShort')}
      </Button>
    </div>
  )
}
