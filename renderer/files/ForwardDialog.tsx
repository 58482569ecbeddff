import { Button, TextInput } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { can } from '#shared/capabilities/can.ts'
import type { FileFacts } from '#shared/domain/file.ts'
import { useConversations } from '../data/conversations.store.ts'
import { sendCard } from '../data/send.ts'
import { standingNow } from '../data/use-can.ts'
import { Dialog } from '../dialogs/Dialog.tsx'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { GroupAvatar } from '../people/GroupAvatar.tsx'
import { matchesName } from '../people/matches-name.ts'
import { notify } from '../shell/notify.ts'
import classes from './ForwardDialog.module.css'
import { filesTexts } from './files.texts.ts'
import { forwardFile, useForward } from './forward.store.ts'

/** Passes a file on to a group where one may send files; no bytes are copied. @see FILE-4 */
export function ForwardDialog() {
  const { file } = useForward()
  useEffect(() => () => forwardFile(null), [])
  return file === null ? null : <Choosing key={file.id} file={file} />
}

function Choosing({ file }: { readonly file: FileFacts }) {
  const t = useTexts(filesTexts)
  const explain = useExplain()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [refused, setRefused] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const places = usePlaces(typed.trim())
  const close = () => forwardFile(null)

  async function send(): Promise<void> {
    const place = places.find(({ id }) => id === chosen)
    if (place === undefined) return
    setBusy(true)
    try {
      await sendCard(place.id, 'file', { files: [file] })
      close()
      notify({ tone: 'done', message: t('forwarded', { title: place.name }) })
    } catch (error) {
      setRefused(error)
      setBusy(false)
    }
  }

  return (
    <Dialog onClose={close} size={420} title={t('forwardTitle')} zIndex={340}>
      <p className={classes.file}>{file.name}</p>
      <TextInput
        data-autofocus
        aria-label={t('forwardSearch')}
        placeholder={t('forwardSearch')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={classes.places} role="radiogroup" aria-label={t('forwardTitle')}>
        {places.map(({ id, name, faces }) => (
          <label key={id} className={classes.place} data-chosen={chosen === id || undefined}>
            <input type="radio" name="forward-to" checked={chosen === id} onChange={() => setChosen(id)} />
            <GroupAvatar faces={faces} size={28} />
            <span className={classes.name}>{name}</span>
          </label>
        ))}
        {places.length === 0 && <p className={classes.hint}>{t(typed === '' ? 'forwardNone' : 'nothingFound')}</p>}
      </div>
      {refused !== null && (
        <p className={classes.refused} role="alert">
          {explain(refused)}
        </p>
      )}
      <div className={classes.foot}>
        <span className={classes.hint}>{t('forwardHint')}</span>
        <Button loading={busy} disabled={!places.some(({ id }) => id === chosen)} onClick={() => void send()}>
          {t('forwardSend')}
        </Button>
      </div>
    </Dialog>
  )
}

interface Place {
  readonly id: string
  readonly name: string
  readonly faces: readonly string[]
}

/** Groups where the viewer may send files, newest first. */
function usePlaces(typed: string): readonly Place[] {
  const order = useConversations((state) => state.order)
  const rows = useConversations((state) => state.rows)
  return useMemo(
    () =>
      order.flatMap((id) => {
        const row = rows.get(id)
        const standing = row === undefined ? null : standingNow(row)
        if (row === undefined || standing === null || !can('file.send', standing).allowed) return []
        const { name, faces } = row.conversation
        return name !== null && (typed === '' || matchesName(typed, name, null)) ? [{ id, name, faces }] : []
      }),
    [order, rows, typed],
  )
}
