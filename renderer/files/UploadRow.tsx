import { ActionIcon, Progress } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconRefresh, IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { fileLimits } from '#shared/domain/file.ts'
import type { FileUpload } from '../data/uploads/file-upload.ts'
import { cancelUpload, pauseUpload, refindUpload, resumeUpload } from '../data/uploads/uploads.ts'
import { explain } from '../i18n/explain.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { ChooseFiles } from './ChooseFiles.tsx'
import { FileIcon } from './FileIcon.tsx'
import { fileSize } from './file-size.ts'
import { filesTexts } from './files.texts.ts'
import { guessKind } from './guess-kind.ts'
import classes from './UploadRow.module.css'

/** One file on its way: how far it is, how fast, and what can be done about it. @see FILE-1 */
export function UploadRow({ upload }: { readonly upload: FileUpload }) {
  const t = useTexts(filesTexts)
  const { id, name, bytes, sent, state, batch } = upload
  const [otherFile, setOtherFile] = useState(false)
  const percent = bytes === 0 ? 100 : (100 * sent) / bytes
  const kind = state.type === 'done' ? state.file.kind : guessKind(name)
  const retries = state.type === 'failed' && bytes <= fileLimits.bytes
  return (
    <li className={classes.row}>
      <FileIcon kind={kind} size={32} />
      <div className={classes.about}>
        <span className={classes.name} title={name}>
          {name}
        </span>
        <Said upload={upload} otherFile={otherFile} />
        {state.type !== 'done' && (
          <Progress
            value={percent}
            size={3}
            color={state.type === 'failed' ? 'red' : 'brand'}
            aria-label={t('progress', { name })}
          />
        )}
      </div>
      {state.type === 'running' && (
        <Act label={t('pause', { name })} onClick={() => void pauseUpload(id)}>
          <IconPlayerPause size={16} aria-hidden="true" />
        </Act>
      )}
      {state.type === 'paused' && (
        <Act label={t('resume', { name })} onClick={() => resumeUpload(id)}>
          <IconPlayerPlay size={16} aria-hidden="true" />
        </Act>
      )}
      {retries && (
        <Act label={t('retry', { name })} onClick={() => resumeUpload(id)}>
          <IconRefresh size={16} aria-hidden="true" />
        </Act>
      )}
      {state.type === 'lost' && (
        <ChooseFiles
          single
          label={t('refind')}
          onFiles={([file]) => setOtherFile(file !== undefined && !refindUpload(id, file))}
        />
      )}
      <Act label={t(batch === null ? 'remove' : 'cancel', { name })} onClick={() => void cancelUpload(id)}>
        <IconX size={16} aria-hidden="true" />
      </Act>
    </li>
  )
}

function Said({ upload, otherFile }: { readonly upload: FileUpload; readonly otherFile: boolean }) {
  const t = useTexts(filesTexts)
  const language = useLanguage()
  const { bytes, sent, state } = upload
  if (state.type === 'failed' || otherFile) {
    return (
      <span className={classes.failed} role="alert">
        {state.type === 'failed' ? explain(state.refusal, language) : t('otherFile')}
      </span>
    )
  }
  if (state.type === 'lost') return <span className={classes.failed}>{t('lost')}</span>
  const size = state.type === 'done' ? fileSize(bytes) : t('sentOf', { sent: fileSize(sent), total: fileSize(bytes) })
  return <span className={classes.said}>{[size, ...wordsOf(upload, t)].join(' · ')}</span>
}

function wordsOf({ bytes, sent, state }: FileUpload, t: ReturnType<typeof useTexts<WordKey>>): readonly string[] {
  if (state.type === 'waiting' || state.type === 'paused' || state.type === 'done') return [t(state.type)]
  if (state.type !== 'running') return []
  if (sent >= bytes) return [t('preparing')]
  return state.speed === null ? [] : [t('perSecond', { size: fileSize(state.speed) })]
}

type WordKey = 'waiting' | 'paused' | 'done' | 'preparing' | 'perSecond'

interface ActProps {
  readonly label: string
  readonly onClick: () => void
  readonly children: ReactNode
}

function Act({ label, onClick, children }: ActProps) {
  return (
    <ActionIcon aria-label={label} title={label} onClick={onClick}>
      {children}
    </ActionIcon>
  )
}
