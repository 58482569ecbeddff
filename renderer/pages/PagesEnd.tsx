import { Button, Loader } from '@mantine/core'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import classes from './PagesEnd.module.css'
import { pagesTexts } from './pages.texts.ts'
import type { Pages } from './use-pages.ts'

/** Below a list that comes page by page: that more is on its way, why it is not, or the way to it. */
export function PagesEnd({ pages: { phase, refusal, more, loadMore } }: { readonly pages: Pages<unknown> }) {
  const t = useTexts(pagesTexts)
  const explain = useExplain()
  if (phase === 'loading') return <Loader size="sm" className={classes.loading ?? ''} aria-label={t('loading')} />
  if (phase === 'refused') {
    return (
      <div className={classes.refused} role="alert">
        <p>{explain(refusal)}</p>
        <Button size="xs" variant="default" onClick={loadMore}>
          {t('tryAgain')}
        </Button>
      </div>
    )
  }
  if (phase !== 'there' || !more) return null
  return (
    <Button className={classes.more ?? ''} size="xs" variant="subtle" fullWidth onClick={loadMore}>
      {t('more')}
    </Button>
  )
}
