import { Button, FocusTrap } from '@mantine/core'
import { useRef, useState } from 'react'
import { LoadedPlace } from '../asking/LoadedPlace.tsx'
import { RefusedLine } from '../asking/RefusedLine.tsx'
import { useDeed } from '../asking/use-deed.ts'
import { useLoaded } from '../asking/use-loaded.ts'
import { CopyField } from '../codes/CopyField.tsx'
import { endFeed, feedMadeAt, renewFeed } from '../data/calendar.ts'
import { Dialog } from '../dialogs/Dialog.tsx'
import { useKeptFocus } from '../features/use-kept-focus.ts'
import dialog from '../groups/dialogs/Dialog.module.css'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { notify } from '../shell/notify.ts'
import { useTimeTexts } from '../time/use-time-texts.ts'
import { calendarTexts } from './calendar.texts.ts'
import classes from './FeedDialog.module.css'

/** The secret address under which other programs read this calendar: made, changed, ended. @see SCHED-5 */
export function FeedDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const t = useTexts(calendarTexts)
  return (
    <Dialog opened={opened} onClose={onClose} title={t('feedTitle')} size={460}>
      <FocusTrap.InitialFocus />
      <p className={dialog.text}>{t('feedText')}</p>
      <LoadedFeed onClose={onClose} />
    </Dialog>
  )
}

function LoadedFeed({ onClose }: { readonly onClose: () => void }) {
  const since = useLoaded(feedMadeAt)
  return <LoadedPlace loaded={since}>{(madeAt) => <Feed first={madeAt} onClose={onClose} />}</LoadedPlace>
}

type Feed =
  | { readonly type: 'none' }
  | { readonly type: 'kept'; readonly madeAt: number }
  | { readonly type: 'made'; readonly address: string }

function Feed({ first, onClose }: { readonly first: number | null; readonly onClose: () => void }) {
  const t = useTexts(calendarTexts)
  const language = useLanguage()
  const { divider } = useTimeTexts()
  const { busy, refused, run } = useDeed()
  const [feed, setFeed] = useState<Feed>(first === null ? { type: 'none' } : { type: 'kept', madeAt: first })
  const [asking, setAsking] = useState<'renew' | 'end' | null>(null)
  const foot = useRef<HTMLDivElement>(null)
  useKeptFocus(`${feed.type} ${asking}`, () => foot.current?.querySelector('button') ?? null)
  const renew = () =>
    run(async () => {
      setFeed({ type: 'made', address: await renewFeed(language === 'en' ? 'en' : 'zh') })
      setAsking(null)
    })
  const end = async () => {
    const ended = await run(async () => {
      await endFeed()
      setFeed({ type: 'none' })
      setAsking(null)
    })
    if (ended) notify({ tone: 'done', message: t('feedEnded') })
  }
  return (
    <>
      {feed.type === 'none' && <p className={classes.state}>{t('feedNone')}</p>}
      {feed.type === 'kept' && <p className={classes.state}>{t('feedSince', { when: divider(feed.madeAt) })}</p>}
      {feed.type === 'made' && <Address address={feed.address} />}
      {asking !== null && (
        <p role="alert" className={classes.asks}>
          {t(`${asking === 'renew' ? 'feedRenew' : 'feedEnd'}Ask`)}
        </p>
      )}
      <RefusedLine refused={refused} />
      <div ref={foot} className={dialog.foot}>
        {asking !== null ? (
          <>
            <Button variant="default" onClick={() => setAsking(null)}>
              {t('cancel')}
            </Button>
            <Button color="red" loading={busy} onClick={asking === 'renew' ? renew : end}>
              {t(asking === 'renew' ? 'feedRenewNow' : 'feedEndNow')}
            </Button>
          </>
        ) : feed.type === 'none' ? (
          <>
            <Button variant="default" onClick={onClose}>
              {t('close')}
            </Button>
            <Button loading={busy} onClick={renew}>
              {t('feedMake')}
            </Button>
          </>
        ) : (
          <>
            <Button className={dialog.start ?? ''} variant="subtle" color="red" onClick={() => setAsking('end')}>
              {t('feedEnd')}
            </Button>
            <Button variant="light" onClick={() => setAsking('renew')}>
              {t('feedRenew')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('close')}
            </Button>
          </>
        )}
      </div>
    </>
  )
}

function Address({ address }: { readonly address: string }) {
  const t = useTexts(calendarTexts)
  return (
    <>
      <CopyField label={t('feedAddress')} text={address} />
      <p className={classes.once}>{t('feedOnce')}</p>
    </>
  )
}
