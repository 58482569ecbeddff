import { Button, Menu } from '@mantine/core'
import { IconCopy, IconDownload, IconMarkdown, IconPhoto, IconPrinter } from '@tabler/icons-react'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { notify } from '../shell/notify.ts'
import { compareTexts } from './compare.texts.ts'
import { compareDocument } from './compare-document.ts'
import { compareMarkdown } from './compare-markdown.ts'
import { comparePicture } from './compare-picture.ts'
import type { CompareRow } from './compare-rows.ts'
import { keepFile } from './keep-file.ts'
import { palette } from './palette.ts'

/** Takes the table along as it is shown: picture, Markdown, paper. */
export function ExportMenu({ rows }: { readonly rows: readonly CompareRow[] }) {
  const t = useTexts(compareTexts)
  const language = useLanguage()
  const told = (work: () => Promise<void>, message: string) => () => {
    work().then(
      () => notify({ tone: 'done', message }),
      () => notify({ tone: 'failed', message: t('notExported') }),
    )
  }
  const made = () => compareDocument(rows, language)
  const picture = async () => {
    keepFile(await comparePicture(made(), palette(), document.createElement('canvas')), `${t('title')}.png`)
  }
  const markdown = async () => {
    keepFile(new Blob([compareMarkdown(made())], { type: 'text/markdown;charset=utf-8' }), `${t('title')}.md`)
  }
  const copy = () => navigator.clipboard.writeText(compareMarkdown(made()))
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Button variant="default" size="sm" leftSection={<IconDownload size={16} />} disabled={rows.length === 0}>
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPhoto size={16} />} onClick={told(picture, t('exported'))}>
          {t('asPicture')}
        </Menu.Item>
        <Menu.Item leftSection={<IconMarkdown size={16} />} onClick={told(markdown, t('exported'))}>
          {t('asMarkdown')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={told(copy, t('copied'))}>
          {t('copyMarkdown')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          {t('print')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
