import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { Notice } from '#shared/domain/conversation.ts'
import { usePerson } from '../../data/people.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { RichText } from '../timeline/RichText.tsx'
import { headerTexts } from './header.texts.ts'
import classes from './NoticeBar.module.css'

/** The group's notice, in one line; all of it on a click. @see GRP-2 */
export function NoticeBar({ notice }: { readonly notice: Notice }) {
  const t = useTexts(headerTexts)
  const time = useTimeTexts()
  const by = usePerson(notice.by)
  const [opened, setOpened] = useState(false)
  return (
    <>
      <button type="button" className={classes.bar} onClick={() => setOpened(true)} aria-haspopup="dialog">
        <span className={classes.label}>{t('notice')}</span>
        <span className={classes.text}>{notice.text}</span>
      </button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('notice')}
        size="md"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <RichText text={notice.text} mentions={noMentions} />
        <p className={classes.by}>{t('noticeBy', { name: by?.name ?? '', when: time.divider(notice.at) })}</p>
      </Modal>
    </>
  )
}

const noMentions = [] as const
