import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ConsoleExport } from '#shared/console/http.ts'
import type { TableFormat } from '#shared/protocol/http.ts'
import { exportFromConsole } from '../../data/console/console-files.ts'
import { useExplain } from '../../i18n/use-explain.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import { tableTexts } from './table.texts.ts'

/** The table as a file, cut by the filter that is on screen. @see TOOL-4 */
export function ExportButton({ what, filter }: { readonly what: ConsoleExport; readonly filter: unknown }) {
  const t = useTexts(tableTexts)
  const explain = useExplain()
  const take = (format: TableFormat) =>
    exportFromConsole(what, format, filter).then(
      () => notify({ tone: 'done', message: t('exported') }),
      (caught: unknown) => notify({ tone: 'failed', message: explain(caught) }),
    )
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="sm" leftSection={<IconDownload size={16} />}>
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void take('xlsx')}>{t('xlsx')}</Menu.Item>
        <Menu.Item onClick={() => void take('csv')}>{t('csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
