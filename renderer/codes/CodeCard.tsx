import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { RefusedLine } from '../asking/RefusedLine.tsx'
import { useDeed } from '../asking/use-deed.ts'
import dialog from '../groups/dialogs/Dialog.module.css'
import { useTexts } from '../i18n/use-texts.ts'
import { OpenPhone } from '../phone/OpenPhone.tsx'
import { notify } from '../shell/notify.ts'
import classes from './CodeCard.module.css'
import { CopyField } from './CopyField.tsx'
import { codesTexts } from './codes.texts.ts'
import { QrPicture } from './QrPicture.tsx'

interface CodeCardProps {
  readonly text: string
  /** What the text is called. */
  readonly label: string
  readonly avatar: ReactNode
  /** Whose code it is. */
  readonly owner: string
  /** What the picture is, for who cannot see it. */
  readonly picture: string
  readonly onRenew: () => Promise<unknown>
  readonly onClose: () => void
  /** Paragraphs below the picture: what whoever scans it may do, and until when. */
  readonly children: ReactNode
}

/** A code that lets somebody in, as a picture and as a text to send, and a new one. */
export function CodeCard({ text, label, avatar, owner, picture, onRenew, onClose, children }: CodeCardProps) {
  const t = useTexts(codesTexts)
  const { busy, refused, run } = useDeed()
  const renew = async () => {
    if (await run(onRenew)) notify({ tone: 'done', message: t('renewed') })
  }
  return (
    <>
      <div className={classes.card}>
        <div className={classes.title}>
          {avatar}
          <span>{owner}</span>
        </div>
        <QrPicture text={text} label={picture} className={classes.picture} />
        <div className={classes.hints}>{children}</div>
      </div>
      <CopyField label={label} text={text} />
      <RefusedLine refused={refused} />
      <div className={dialog.foot}>
        <Button
          className={dialog.start ?? ''}
          variant="subtle"
          loading={busy}
          leftSection={<IconRefresh size={16} />}
          onClick={renew}
        >
          {t('renew')}
        </Button>
        <OpenPhone />
        <Button variant="default" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </>
  )
}
