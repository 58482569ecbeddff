import { ActionIcon, Loader } from '@mantine/core'
import { IconDownload, IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import type { FileFacts } from '#shared/domain/file.ts'
import { useDownload } from '../../data/downloads.ts'
import { useExplain } from '../../i18n/use-explain.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { robotTexts } from '../robots.texts.ts'
import classes from './RobotVoice.module.css'
import { useVoice } from './use-voice.ts'

interface RobotVoiceProps {
  readonly file: FileFacts
  /** Milliseconds. */
  readonly lasts: number
}

/** A recording: how long it is, play and pause, and a way to save it. */
export function RobotVoice({ file, lasts }: RobotVoiceProps) {
  const t = useTexts(robotTexts)
  const explain = useExplain()
  const { phase, played, toggle } = useVoice(file)
  const { download, start } = useDownload(file)
  const seconds = Math.max(1, Math.round(lasts / 1000))
  return (
    <div className={classes.voice}>
      <div className={classes.line}>
        <ActionIcon
          variant="filled"
          color="brand"
          radius="xl"
          size={32}
          data-opens=""
          aria-label={phase === 'playing' ? t('pauseVoice') : t('playVoice', { seconds })}
          onClick={toggle}
        >
          <Sign phase={phase} />
        </ActionIcon>
        <span className={classes.track} style={{ width: 56 + Math.min(60, seconds) * 2 }} aria-hidden="true">
          <span style={{ width: `${Math.round(played * 100)}%` }} />
        </span>
        <span className={classes.seconds}>{seconds}″</span>
        <ActionIcon
          aria-label={t('downloadVoice')}
          title={t('downloadVoice')}
          loading={download.phase === 'running'}
          onClick={start}
        >
          <IconDownload size={16} aria-hidden="true" />
        </ActionIcon>
      </div>
      {phase === 'failed' && (
        <p className={classes.failed} role="alert">
          {t('voiceFailed')}
        </p>
      )}
      {download.phase === 'failed' && (
        <p className={classes.failed} role="alert">
          {explain(download.refusal)}
        </p>
      )}
    </div>
  )
}

function Sign({ phase }: Pick<ReturnType<typeof useVoice>, 'phase'>) {
  if (phase === 'loading') return <Loader size={14} color="currentcolor" />
  const Icon = phase === 'playing' ? IconPlayerPauseFilled : IconPlayerPlayFilled
  return <Icon size={15} aria-hidden="true" />
}
