import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './PostDetail.module.css'
import { postTexts } from './post.texts.ts'

interface ClosePostProps {
  readonly busy: boolean
  readonly onClose: () => void
}

/** Ends likes, comments and edits; asked twice. @see TOOL-2 */
export function ClosePost({ busy, onClose }: ClosePostProps) {
  const t = useTexts(postTexts)
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAsking(true)}>
        {t('close')}
      </Button>
    )
  }
  return (
    <>
      <span className={classes.question}>{t('closeConfirm')}</span>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
        {t('cancel')}
      </Button>
      <Button size="compact-sm" color="red" autoFocus loading={busy} onClick={onClose}>
        {t('closeNow')}
      </Button>
    </>
  )
}
