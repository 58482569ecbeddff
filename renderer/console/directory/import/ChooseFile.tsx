import { Button, FileButton, Loader } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import type { ImportSummary } from '#shared/console/import.ts'
import { RefusedLine } from '../../../asking/RefusedLine.tsx'
import { useDeed } from '../../../asking/use-deed.ts'
import { exportFromConsole, uploadImport } from '../../../data/console/console-files.ts'
import { useTexts } from '../../../i18n/use-texts.ts'
import classes from './ImportDialog.module.css'
import { importTexts } from './import.texts.ts'

const accepted = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The file: picked or dropped, and checked by the server at once. */
export function ChooseFile({ onChecked }: { readonly onChecked: (summary: ImportSummary) => void }) {
  const t = useTexts(importTexts)
  const [name, setName] = useState('')
  const [over, setOver] = useState(false)
  const { busy, refused, run } = useDeed()
  const check = (file: File | null | undefined) => {
    if (!file) return
    setName(file.name)
    void run(async () => onChecked(await uploadImport(file)))
  }
  return (
    <div className={classes.choose}>
      <p className={classes.text}>{t('intro')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's second way; the button beside it is for everyone. */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          check(event.dataTransfer.files[0])
        }}
      >
        {busy ? (
          <output className={classes.checking}>
            <Loader size="xs" aria-hidden /> {t('checking', { name })}
          </output>
        ) : (
          <>
            <IconFileSpreadsheet size={32} stroke={1.3} aria-hidden />
            <span>{t('drop')}</span>
            <FileButton onChange={check} accept={accepted} inputProps={{ 'aria-label': t('choose') }}>
              {(props) => (
                <Button size="xs" {...props}>
                  {t('choose')}
                </Button>
              )}
            </FileButton>
          </>
        )}
      </div>
      <RefusedLine refused={refused} tight />
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconDownload size={15} />}
        onClick={() => void run(() => exportFromConsole('template', 'xlsx', null))}
      >
        {t('template')}
      </Button>
    </div>
  )
}
