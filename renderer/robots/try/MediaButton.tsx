import { Button, FileButton } from '@mantine/core'
import { IconPhoto, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useDeed } from '../../asking/use-deed.ts'
import { type RobotAnswer, uploadMedia } from '../../data/robots.ts'
import { fileSize } from '../../files/file-size.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useCodeWords } from '../use-code-words.ts'
import { type CarriedPicture, carriedPicture, type MediaType, mediaLimits } from './carried-media.ts'
import classes from './MediaButton.module.css'
import { tryTexts } from './try.texts.ts'

interface MediaButtonProps {
  readonly address: string
  readonly type: MediaType
  readonly onPicture: (picture: CarriedPicture) => void
  readonly onMedia: (type: 'file' | 'voice', mediaId: string) => void
  readonly onAnswer: (answer: RobotAnswer | null) => void
}

/** Chooses what the message carries: a picture goes into it, a file is uploaded for the id it is sent with. */
export function MediaButton({ address, type, onPicture, onMedia, onAnswer }: MediaButtonProps) {
  const t = useTexts(tryTexts)
  const wordsOf = useCodeWords()
  const { busy, refused, run } = useDeed()
  const [chosen, setChosen] = useState<File | null>(null)
  const { bytes, tooLarge, accept } = mediaLimits[type]
  const Icon = type === 'image' ? IconPhoto : IconUpload
  const over = chosen !== null && chosen.size > bytes
  const problem = over ? `${wordsOf(tooLarge)} (${tooLarge})` : refused
  const take = (file: File | null) => {
    if (file === null) return
    setChosen(file)
    onAnswer(null)
    if (file.size <= bytes) void run(() => carry(file))
  }
  const carry = async (file: File) => {
    if (type === 'image') return onPicture(await carriedPicture(file))
    const { mediaId, ...answer } = await uploadMedia(address, type, file)
    if (mediaId === null) onAnswer(answer)
    else onMedia(type, mediaId)
  }
  return (
    <div className={classes.media}>
      <FileButton onChange={take} {...(accept !== undefined && { accept })}>
        {(props) => (
          <Button
            {...props}
            className={classes.choose}
            variant="light"
            size="compact-sm"
            loading={busy}
            leftSection={<Icon size={15} />}
          >
            {t(`choose_${type}`)}
          </Button>
        )}
      </FileButton>
      <span className={classes.note}>{t(`limits_${type}`, { size: fileSize(bytes) })}</span>
      {chosen !== null && !busy && (
        <span className={classes.chosen} role={problem === null ? 'status' : 'alert'}>
          <span className={classes.name}>{chosen.name}</span> {fileSize(chosen.size)}
          {problem !== null && <span className={classes.problem}> · {problem}</span>}
        </span>
      )}
    </div>
  )
}
