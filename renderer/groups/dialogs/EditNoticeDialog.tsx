import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Conversation } from '#shared/domain/conversation.ts'
import { RefusedLine } from '../../asking/RefusedLine.tsx'
import { useDeed } from '../../asking/use-deed.ts'
import { publishNotice } from '../../data/manage-group.ts'
import { Dialog } from '../../dialogs/Dialog.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import { confirmsReading } from '../confirms-reading.ts'
import classes from './Dialog.module.css'
import { dialogTexts } from './dialogs.texts.ts'
import { closeGroupDialog } from './group-dialog.store.ts'

const longest = 2000

/** Writes the group's notice; everyone is told. @see GRP-2 */
export function EditNoticeDialog({ conversation }: { readonly conversation: Conversation }) {
  const t = useTexts(dialogTexts)
  const { busy, refused, run } = useDeed()
  const { id, notice, kind } = conversation
  const [typed, setTyped] = useState(notice?.text ?? '')
  const text = typed.trim()
  const unchanged = text === '' || text === notice?.text
  const publish = async (wanted: string | null) => {
    if (!(await run(() => publishNotice(id, wanted)))) return
    notify({ tone: 'done', message: t(wanted === null ? 'removed' : 'published') })
    closeGroupDialog()
  }
  return (
    <Dialog onClose={closeGroupDialog} title={t(notice === null ? 'noticeNew' : 'noticeEdit')} size={520}>
      <Textarea
        aria-label={t('noticeText')}
        value={typed}
        maxLength={longest}
        autosize
        minRows={6}
        maxRows={14}
        data-autofocus
        description={t(confirmsReading(kind) ? 'noticeHintConfirm' : 'noticeHint')}
        inputWrapperOrder={['input', 'description']}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {longest - typed.length < longest / 10 && (
        <output className={classes.text}>{t('left', { count: longest - typed.length })}</output>
      )}
      <RefusedLine refused={refused} />
      <div className={classes.foot}>
        {notice !== null && (
          <Button
            className={classes.start ?? ''}
            variant="subtle"
            color="red"
            disabled={busy}
            onClick={() => publish(null)}
          >
            {t('noticeRemove')}
          </Button>
        )}
        <Button variant="default" onClick={closeGroupDialog}>
          {t('cancel')}
        </Button>
        <Button loading={busy} disabled={unchanged} onClick={() => publish(text)}>
          {t('publish')}
        </Button>
      </div>
    </Dialog>
  )
}
