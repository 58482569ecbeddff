import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconFiles, IconSearch, IconSearchOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { FileKind } from '#shared/domain/file.ts'
import { useConversation } from '../data/conversations.store.ts'
import type { FileQuery, SentFile } from '../data/group-files.ts'
import { usePerson } from '../data/people.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { PagesEnd } from '../pages/PagesEnd.tsx'
import { RobotName } from '../robots/RobotName.tsx'
import { CentredNote } from '../shell/CentredNote.tsx'
import { PanelTop, type PanelWays } from '../shell/PanelTop.tsx'
import { useTimeTexts } from '../time/use-time-texts.ts'
import { FileRow } from './FileRow.tsx'
import { filesTexts } from './files.texts.ts'
import classes from './GroupFiles.module.css'
import { useGroupFiles } from './use-group-files.ts'

interface GroupFilesProps extends PanelWays {
  readonly conversationId: string
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
export function GroupFiles({ conversationId, onBack, onClose }: GroupFilesProps) {
  const t = useTexts(filesTexts)
  const [text, setText] = useState('')
  const [filter, setFilter] = useState<Filter>('allTypes')
  const [sort, setSort] = useState<FileQuery['sort']>('newest')
  const [typed] = useDebouncedValue(text.trim(), 250)
  // A recalled one leaves the list, and takes no place of its own in the timeline.
  const rev = useConversation(conversationId)?.conversation.rev ?? 0
  const [moment] = useDebouncedValue(rev, 800)
  const kinds = filters[filter]
  const pages = useGroupFiles(conversationId, { text: typed, kinds: kinds as FileQuery['kinds'], sort }, moment)
  const { items: files, phase } = pages
  const beside = files.map(({ file }) => file)
  const asked = typed !== '' || kinds !== null
  return (
    <>
      <PanelTop title={t('groupFiles')} onBack={onBack} onClose={onClose} />
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
        {phase === 'there' && files.length === 0 && <Nothing asked={asked} />}
        <PagesEnd pages={pages} />
      </div>
    </>
  )
}

function Nothing({ asked }: { readonly asked: boolean }) {
  const t = useTexts(filesTexts)
  if (asked) {
    return <CentredNote role="status" icon={<IconSearchOff size={28} stroke={1.5} />} title={t('nothingFound')} />
  }
  return <CentredNote icon={<IconFiles size={28} stroke={1.5} />} title={t('noFiles')} text={t('noFilesHint')} />
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
