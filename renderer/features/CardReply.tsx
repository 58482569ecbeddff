import { useTexts } from '../i18n/use-texts.ts'
import { CardLink } from './CardLink.tsx'
import classes from './CardReply.module.css'
import { featureTexts } from './features.texts.ts'
import { RefusalNote } from './RefusalNote.tsx'
import type { DeedReply } from './use-card-deeds.ts'

/** What the server said to the viewer's last deed: why not, or that it is done. */
export function CardReply({ reply }: { readonly reply: DeedReply }) {
  const t = useTexts(featureTexts)
  const { refusal, news, clear } = reply
  if (refusal) {
    return (
      <div className={classes.reply}>
        <RefusalNote refusal={refusal}>
          <CardLink onClick={clear}>{t('dismiss')}</CardLink>
        </RefusalNote>
      </div>
    )
  }
  return (
    <div className={classes.reply} role="status">
      {news && (news.deed === 'remind' ? t('reminded', { count: news.reminded }) : t('exported'))}
    </div>
  )
}
