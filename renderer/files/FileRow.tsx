import { ActionIcon, Progress } from '@mantine/core'
import { IconDownload, IconShare3, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { FileFacts } from '#shared/domain/file.ts'
import { useDownload } from '../data/downloads.ts'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { FileIcon } from './FileIcon.tsx'
import classes from './FileRow.module.css'
import { fileSize } from './file-size.ts'
import { filesTexts } from './files.texts.ts'
import { forwardFile } from './forward.store.ts'
import { previewFiles } from './preview.store.ts'

interface FileRowProps {
  readonly file: FileFacts
  /** What stands beside it, for "next" and "previous" while looking. */
  readonly among: readonly FileFacts[]
  /** Above the size: whose it is, or what became of it. */
  readonly said?: ReactNode
  /** Beside the size. */
  readonly when?: string
  /** It is at the server, and may be looked at. */
  readonly there: boolean
  /** False where it cannot be passed on. */
  readonly forwardable?: boolean
  /** Beside what can be done with it. */
  readonly children?: ReactNode
}

/** One file: a click looks at it; it can be saved and passed on. @see FILE-2 FILE-4 */
export function FileRow({ file, among, said, when, there, forwardable = true, children }: FileRowProps) {
  const t = useTexts(filesTexts)
  const explain = useExplain()
  const { download, start, stop } = useDownload(file)
  const { name } = file
  const about = (
    <>
      <FileIcon kind={file.kind} />
      <span className={classes.about}>
        <span className={classes.name} title={name}>
          <NameInTwo name={name} />
        </span>
        {said !== undefined && <span className={classes.facts}>{said}</span>}
        <span className={classes.facts}>
          {when === undefined ? fileSize(file.bytes) : `${when} · ${fileSize(file.bytes)}`}
        </span>
      </span>
    </>
  )
  if (!there) return <div className={classes.still}>{about}</div>
  return (
    <div className={classes.row}>
      <button
        type="button"
        className={classes.open}
        data-opens=""
        aria-label={t('open', { name })}
        onClick={() => previewFiles(among, file.id, forwardable)}
      >
        {about}
      </button>
      <span className={classes.acts}>
        {download.phase === 'running' ? (
          <ActionIcon aria-label={t('stop', { name })} onClick={stop}>
            <IconX size={16} aria-hidden="true" />
          </ActionIcon>
        ) : (
          <ActionIcon aria-label={t('download', { name })} title={t('downloadShort')} onClick={start}>
            <IconDownload size={16} aria-hidden="true" />
          </ActionIcon>
        )}
        {forwardable && (
          <ActionIcon aria-label={t('forward', { name })} title={t('forwardShort')} onClick={() => forwardFile(file)}>
            <IconShare3 size={16} aria-hidden="true" />
          </ActionIcon>
        )}
        {children}
      </span>
      {download.phase === 'running' && (
        <Progress
          className={classes.progress ?? ''}
          size={3}
          value={file.bytes === 0 ? 0 : (100 * download.bytes) / file.bytes}
          aria-label={t('downloading', { name })}
        />
      )}
      {download.phase === 'failed' && (
        <span className={classes.failed} role="alert">
          {explain(download.refusal)}
        </span>
      )}
      {download.phase === 'saved' && (
        <span className={classes.saved} role="status">
          {t('saved', { name: download.name })}
        </span>
      )}
    </div>
  )
}

/** The ending stays in view however narrow the place is. */
function NameInTwo({ name }: { readonly name: string }) {
  const characters = [...name]
  if (characters.length <= 14) return name
  return (
    <>
      <span className={classes.start}>{characters.slice(0, -8).join('')}</span>
      <span className={classes.end}>{characters.slice(-8).join('')}</span>
    </>
  )
}
