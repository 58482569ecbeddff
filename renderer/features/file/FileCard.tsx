import { IconFolder } from '@tabler/icons-react'
import type { FileContent, FileState } from '#shared/features/file/file.ts'
import { FileRow } from '../../files/FileRow.tsx'
import { fileSize } from '../../files/file-size.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CardLink } from '../CardLink.tsx'
import type { CardProps } from '../face.ts'
import { featureTexts } from '../features.texts.ts'
import classes from './FileCard.module.css'
import { fileTexts } from './file.texts.ts'

/** More files than this are left to the detail. */
const filesShown = 5

/** Files in the timeline: each can be looked at, saved and passed on from here. @see FILE-2 FILE-4 */
export function FileCard({ content: { files }, phase, onOpen }: CardProps<FileContent, never, FileState, never>) {
  const t = useTexts(fileTexts)
  const shared = useTexts(featureTexts)
  const left = files.length - filesShown
  const shown = left > 1 ? files.slice(0, filesShown) : files
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const title = files[0]?.name ?? ''
  const several = files.length > 1
  const facts = several ? [t('count', { count: files.length }), t('total', { size: fileSize(total) })] : []
  return (
    <article className={classes.card} aria-label={shared('cardOf', { tool: t('label'), title })}>
      <header className={classes.header}>
        <IconFolder size={15} stroke={1.8} aria-hidden="true" />
        <span>{[t('label'), ...facts].join(' · ')}</span>
      </header>
      <ul className={classes.list}>
        {shown.map((file) => (
          <li key={file.id}>
            <FileRow file={file} among={files} there={phase !== 'sending'} />
          </li>
        ))}
      </ul>
      {left > 1 && (
        <footer className={classes.footer}>
          <CardLink onClick={onOpen}>{t('more', { count: left })}</CardLink>
        </footer>
      )}
    </article>
  )
}
