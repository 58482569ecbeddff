import { Button, Loader, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconChevronLeft, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { FileKind } from '#shared/domain/file.ts'
import { useConversation } from '../data/conversations.store.ts'
import type { FileQuery, SentFile } from '../data/group-files.ts'
import { usePerson } from '../data/people.store.ts'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { RobotName } from '../robots/RobotName.tsx'
import { useTimeTexts } from '../time/use-time-texts.ts'
import { FileRow } from './FileRow.tsx'
import { filesTexts } from './files.texts.ts'
import classes from './GroupFiles.module.css'
import { useGroupFiles } from './use-group-files.ts'

interface GroupFilesProps {
  readonly conversationId: string
  readonly onBack: () => void
}

/** What people look for, and which kinds of files that is. */
const filters = {
  allTypes: null,
  images: ['image'],
  media: ['video', 'audio'],
  documents: ['document', 'pdf', 'text', 'markdown'],
  archives: ['archive'],
  codes: ['code'],
  others: ['other'],
} as const satisfies Record<string, readonly FileKind[] | null>

type Filter = keyof typeof filters
const filterNames = Object.keys(filters) as readonly Filter[]
const sorts = ['newest', 'oldest', 'name', 'size'] as const

/** Every file of a group: found by name and type, in the order that helps, with who sent it and when. @see FILE-3 */
export function GroupFiles({ conversationId, onBack }: GroupFilesProps) {
  const t = useTexts(filesTexts)
  const explain = useExplain()
  const [text, setText] = useState('')
  const [filter, setFilter] = useState<Filter>('allTypes')
  const [sort, setSort] = useState<FileQuery['sort']>('newest')
  const [typed] = useDebouncedValue(text.trim(), 250)
  const seq = useConversation(conversationId)?.conversation.seq ?? 0
  const [moment] = useDebouncedValue(seq, 800)
  const kinds = filters[filter]
  const { files, phase, refusal, more, loadMore } = useGroupFiles(
    conversationId,
    { text: typed, kinds: kinds as FileQuery['kinds'], sort },
    moment,
  )
  const beside = files.map(({ file }) => file)
  const asked = typed !== '' || kinds !== null
  return (
    <>
      <div className={classes.top}>
        <button type="button" className={classes.back} aria-label={t('backToGroup')} onClick={onBack}>
          <IconChevronLeft size={17} aria-hidden />
        </button>
        <h2 className={classes.heading}>{t('groupFiles')}</h2>
      </div>
      <div className={classes.asking}>
        <TextInput
          size="xs"
          type="search"
          data-autofocus
          leftSection={<IconSearch size={14} aria-hidden="true" />}
          aria-label={t('search')}
          placeholder={t('search')}
          maxLength={100}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          aria-label={t('type')}
          value={filter}
          data={filterNames.map((value) => ({ value, label: t(value) }))}
          onChange={(event) => setFilter(filterNames.find((one) => one === event.currentTarget.value) ?? 'allTypes')}
        />
        <NativeSelect
          size="xs"
          aria-label={t('sort')}
          value={sort}
          data={sorts.map((value) => ({ value, label: t(value) }))}
          onChange={(event) => setSort(sorts.find((one) => one === event.currentTarget.value) ?? 'newest')}
        />
      </div>
      <div className={classes.scroller}>
        <ul className={classes.list} aria-label={t('groupFiles')} aria-busy={phase === 'loading'}>
          {files.map((sent) => (
            <SentRow key={sent.useId} sent={sent} among={beside} />
          ))}
        </ul>
        {phase === 'there' && files.length === 0 && (
          <div className={classes.empty}>
            <strong>{t(asked ? 'nothingFound' : 'noFiles')}</strong>
            {!asked && <p>{t('noFilesHint')}</p>}
          </div>
        )}
        {phase === 'loading' && files.length === 0 && (
          <Loader size="sm" className={classes.loading ?? ''} aria-label={t('loading')} />
        )}
        {phase === 'refused' && (
          <div className={classes.empty} role="alert">
            <p>{explain(refusal)}</p>
            <Button size="xs" variant="default" onClick={loadMore}>
              {t('tryAgain')}
            </Button>
          </div>
        )}
        {phase === 'there' && more && (
          <Button size="xs" variant="subtle" fullWidth onClick={loadMore}>
            {t('more')}
          </Button>
        )}
      </div>
    </>
  )
}

function SentRow({ sent, among }: { readonly sent: SentFile; readonly among: readonly SentFile['file'][] }) {
  const { short } = useTimeTexts()
  const person = usePerson(sent.by)
  return (
    <li>
      <FileRow
        file={sent.file}
        among={among}
        there
        said={sent.robot === null ? (person?.name ?? '…') : <RobotName name={sent.robot.name} />}
        when={short(sent.at)}
      />
    </li>
  )
}
