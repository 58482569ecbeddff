import { Switch } from '@mantine/core'
import { IconSearch, IconTableOff } from '@tabler/icons-react'
import { useTexts } from '../i18n/use-texts.ts'
import { CentredNote } from '../shell/CentredNote.tsx'
import classes from './Compare.module.css'
import { CompareTable } from './CompareTable.tsx'
import { search, setOnlyDifferences, showEverything, useCompare } from './compare.store.ts'
import { compareTexts } from './compare.texts.ts'
import { Explanation } from './Explanation.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { useCompareRows } from './use-compare-rows.ts'

/** What the kinds of groups have in common and what not, straight from the matrix and the limits. @see CMP-1 */
export function Compare() {
  const t = useTexts(compareTexts)
  const rows = useCompareRows()
  return (
    <div className={classes.compare}>
      <main className={classes.page} aria-label={t('title')} data-region="conversation">
        <header className={classes.header}>
          <div className={classes.words}>
            <h1 className={classes.title}>{t('title')}</h1>
            <p className={classes.subtitle}>{t('subtitle')}</p>
          </div>
          <ExportMenu rows={rows} />
        </header>
        <Filters count={rows.length} />
        {rows.length === 0 ? <Nothing /> : <CompareTable rows={rows} />}
      </main>
      <Explanation />
    </div>
  )
}

function Filters({ count }: { readonly count: number }) {
  const t = useTexts(compareTexts)
  const typed = useCompare((state) => state.typed)
  const onlyDifferences = useCompare((state) => state.onlyDifferences)
  return (
    <div className={classes.filters}>
      <div className={classes.search}>
        <IconSearch size={15} stroke={1.8} aria-hidden className={classes.glass} />
        <input
          type="search"
          className={classes.field}
          value={typed}
          placeholder={t('search')}
          aria-label={t('search')}
          onChange={(event) => search(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && typed !== '' && search('')}
        />
      </div>
      <Switch
        size="sm"
        label={t('onlyDifferences')}
        checked={onlyDifferences}
        onChange={(event) => setOnlyDifferences(event.currentTarget.checked)}
      />
      <output className={classes.count}>{t('found', { count })}</output>
      <span className={classes.keys}>{t('keys')}</span>
    </div>
  )
}

function Nothing() {
  const t = useTexts(compareTexts)
  return (
    <CentredNote icon={<IconTableOff size={30} stroke={1.5} />} title={t('nothing')} text={t('nothingText')}>
      <button type="button" className={classes.everything} onClick={showEverything}>
        {t('showAll')}
      </button>
    </CentredNote>
  )
}
