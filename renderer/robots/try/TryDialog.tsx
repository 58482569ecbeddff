import { Button, NativeSelect, Textarea } from '@mantine/core'
import { IconDownload, IconSend } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import type { Robot } from '#shared/domain/robot.ts'
import { LoadedPlace } from '../../asking/LoadedPlace.tsx'
import { RefusedLine } from '../../asking/RefusedLine.tsx'
import { useDeed } from '../../asking/use-deed.ts'
import { useLoaded } from '../../asking/use-loaded.ts'
import { saveBlob } from '../../data/export-card.ts'
import { type RobotAnswer, robotAddress, tryRobot } from '../../data/robots.ts'
import { Dialog } from '../../dialogs/Dialog.tsx'
import dialog from '../../groups/dialogs/Dialog.module.css'
import { closeGroupDialog, openGroupDialog } from '../../groups/dialogs/group-dialog.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CopiedLine } from '../CopiedLine.tsx'
import { curlLine, isForFile, payloadFile } from '../curl-line.ts'
import { AnswerNote } from './AnswerNote.tsx'
import { exampleNames, mediaOf } from './example-payloads.ts'
import { MediaButton } from './MediaButton.tsx'
import { Preview } from './Preview.tsx'
import classes from './TryDialog.module.css'
import { tryTexts } from './try.texts.ts'
import { usePayload } from './use-payload.ts'

/** Every type of message to be written, looked at, and posted the way a program would. @see ROB-8 */
export function TryDialog({ robot }: { readonly robot: Robot }) {
  const t = useTexts(tryTexts)
  const { conversationId, id: robotId, name } = robot
  const place = { conversationId, robotId }
  const address = useLoaded(useCallback(() => robotAddress({ conversationId, robotId }), [conversationId, robotId]))
  const { type, text, payload, touched, ...writing } = usePayload()
  const [answer, setAnswer] = useState<RobotAnswer | null>(null)
  const { busy, refused, run } = useDeed()
  const media = mediaOf(type)
  const afresh = (deed: () => void) => {
    setAnswer(null)
    deed()
  }

  return (
    <Dialog onClose={closeGroupDialog} title={t('title', { name })} size={960}>
      <div className={classes.columns}>
        <div className={classes.column}>
          <NativeSelect
            label={t('type')}
            data-autofocus
            value={type}
            data={exampleNames.map((one) => ({ value: one, label: t(`type_${one}`) }))}
            onChange={({ currentTarget: { value } }) => afresh(() => writing.choose(value))}
          />
          <Textarea
            label={t('payload')}
            value={text}
            spellCheck={false}
            classNames={{ input: classes.json ?? '' }}
            onChange={({ currentTarget: { value } }) => afresh(() => writing.write(value))}
          />
          <div className={classes.acts}>
            {media !== null && address.phase === 'ready' && (
              <MediaButton
                key={`${media} ${writing.resets}`}
                address={address.value}
                type={media}
                onPicture={writing.carryPicture}
                onMedia={writing.carryMedia}
                onAnswer={setAnswer}
              />
            )}
            {touched && (
              <Button variant="subtle" size="compact-sm" onClick={() => afresh(writing.reset)}>
                {t('reset')}
              </Button>
            )}
          </div>
        </div>
        <div className={classes.column}>
          <Preview robot={robot} payload={payload} missing={media === 'image' || touched ? null : media} />
          <LoadedPlace loaded={address}>
            {(url) => <CopiedLine label={t('curl')} text={curlLine(url, payload)} copy={t('copyCurl')} />}
          </LoadedPlace>
          {isForFile(payload) && (
            <Button
              variant="subtle"
              size="compact-sm"
              className={classes.keep ?? ''}
              leftSection={<IconDownload size={15} />}
              onClick={() => saveBlob(new Blob([payload], { type: 'application/json' }), payloadFile)}
            >
              {t('keepPayload', { name: payloadFile })}
            </Button>
          )}
        </div>
      </div>
      <div className={classes.end}>
        {answer !== null && <AnswerNote answer={answer} />}
        <RefusedLine refused={refused} />
        <div className={dialog.foot}>
          <span className={classes.note}>{t('note')}</span>
          <Button variant="default" onClick={() => openGroupDialog({ type: 'robot', ...place })}>
            {t('back')}
          </Button>
          <Button
            loading={busy}
            leftSection={<IconSend size={16} />}
            onClick={() => run(async () => setAnswer(await tryRobot(place, payload)))}
          >
            {t('send')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
