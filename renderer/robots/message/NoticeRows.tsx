import { IconDownload } from '@tabler/icons-react'
import type { FileFacts } from '#shared/domain/file.ts'
import { useOpenDirect } from '../../contacts/use-open-direct.ts'
import { useDownload } from '../../data/downloads.ts'
import { usePerson } from '../../data/people.store.ts'
import { OutsideLink } from '../../features/OutsideLink.tsx'
import { useExplain } from '../../i18n/use-explain.ts'
import type { AnyNotice } from './NoticeFrame.tsx'
import classes from './NoticeRows.module.css'

type Row = AnyNotice['rows'][number]

/** Names and what stands behind them: words, an address, a file to save, a member. */
export function NoticeRows({ rows }: { readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <dl className={classes.rows}>
      {rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message that never changes.
        <div key={place}>
          <dt>{row.name}</dt>
          <dd>
            <Value row={row} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Value({ row: { value, leads, name } }: { readonly row: Row }) {
  switch (leads?.to) {
    case 'url':
      return (
        <OutsideLink href={leads.url} className={classes.leads}>
          {value || name}
        </OutsideLink>
      )
    case 'file':
      return <FileValue file={leads.file} value={value} />
    case 'person':
      return <PersonValue personId={leads.personId} value={value} />
    default:
      return value
  }
}

function FileValue({ file, value }: { readonly file: FileFacts; readonly value: string }) {
  const explain = useExplain()
  const { download, start } = useDownload(file)
  return (
    <>
      <button type="button" className={classes.leads} disabled={download.phase === 'running'} onClick={start}>
        <IconDownload size={14} stroke={1.8} aria-hidden="true" />
        {value || file.name}
      </button>
      {download.phase === 'failed' && (
        <span className={classes.failed} role="alert">
          {explain(download.refusal)}
        </span>
      )}
    </>
  )
}

/** Leads to a chat with that member. */
function PersonValue({ personId, value }: { readonly personId: string; readonly value: string }) {
  const person = usePerson(personId)
  const openDirect = useOpenDirect()
  const name = person?.name ?? ''
  return (
    <button type="button" className={classes.leads} title={name} onClick={() => openDirect(personId)}>
      {value || `@${name}`}
    </button>
  )
}
