import { Button, FileButton } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { type RobotAnswer, uploadMedia } from '../../data/robots.ts'
import { useDeed } from '../../groups/use-deed.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './TryDialog.module.css'
import { tryTexts } from './try.texts.ts'

interface MediaButtonProps {
  readonly address: string
  readonly type: 'file' | 'voice'
  readonly onMedia: (mediaId: string) => void
  readonly onAnswer: (answer: RobotAnswer | null) => void
}

/** Uploads a file for the robot and hands on the id it can be sent with. */
export function MediaButton({ address, type, onMedia, onAnswer }: MediaButtonProps) {
  const t = useTexts(tryTexts)
  const { busy, refused, run } = useDeed()
  const upload = (file: File | null) =>
    file !== null &&
    run(async () => {
      const { mediaId, ...answer } = await uploadMedia(address, type, file)
      if (mediaId !== null) onMedia(mediaId)
      onAnswer(mediaId === null ? answer : null)
    })
  return (
    <>
      <FileButton onChange={upload} {...(type === 'voice' && { accept: '.amr' })}>
        {(props) => (
          <Button {...props} variant="light" size="compact-sm" loading={busy} leftSection={<IconUpload size={15} />}>
            {t(type === 'voice' ? 'uploadVoice' : 'uploadFile')}
          </Button>
        )}
      </FileButton>
      {refused && (
        <span role="alert" className={classes.note}>
          {refused}
        </span>
      )}
    </>
  )
}
