import { useDebouncedValue } from '@mantine/hooks'
import { useTexts } from '../i18n/use-texts.ts'
import { FileRow } from './FileRow.tsx'
import { filesTexts } from './files.texts.ts'
import classes from './GroupFiles.module.css'
import { useGroupFiles } from './use-group-files.ts'

const newest = { text: '', kinds: null, sort: 'newest' } as const
const shown = 3

/** The last few files of a group; `rev` is its last change: one that is recalled leaves, too. */
export function LatestFiles({ conversationId, rev }: { readonly conversationId: string; readonly rev: number }) {
  const t = useTexts(filesTexts)
  const [moment] = useDebouncedValue(rev, 800)
  const { items: files, phase } = useGroupFiles(conversationId, newest, moment)
  if (phase === 'there' && files.length === 0) return <p className={classes.none}>{t('noFiles')}</p>
  return (
    <ul className={classes.latest}>
      {files.slice(0, shown).map(({ useId, file }) => (
        <li key={useId}>
          <FileRow file={file} among={[file]} there />
        </li>
      ))}
    </ul>
  )
}
