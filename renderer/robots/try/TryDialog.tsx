import { Button, NativeSelect, Textarea } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import type { Robot } from '#shared/domain/robot.ts'
import { useLoaded } from '../../contacts/use-loaded.ts'
import { type RobotAnswer, robotAddress, tryRobot } from '../../data/robots.ts'
import { Dialog } from '../../dialogs/Dialog.tsx'
import dialog from '../../groups/dialogs/Dialog.module.css'
import { closeGroupDialog, openGroupDialog } from '../../groups/dialogs/group-dialog.store.ts'
import { LoadedPlace } from '../../groups/LoadedPlace.tsx'
import { useDeed } from '../../groups/use-deed.ts'
import { useLanguage, useTexts } from '../../i18n/use-texts.ts'
import { CopiedLine } from '../CopiedLine.tsx'
import { curlLine } from '../curl-line.ts'
import { AnswerNote } from './AnswerNote.tsx'
import { type ExampleName, exampleNames, examplePayload, mediaOf } from './example-payloads.ts'
import { MediaButton } from './MediaButton.tsx'
import { Preview } from './Preview.tsx'
import classes from './TryDialog.module.css'
import { tryTexts } from './try.texts.ts'

/** Every type of message to be written, looked at, and posted the way a program would. @see ROB-8 */
export function TryDialog({ robot }: { readonly robot: Robot }) {
  const t = useTexts(tryTexts)
  const language = useLanguage()
  const { conversationId, id: robotId, name } = robot
  const place = { conversationId, robotId }
  const address = useLoaded(useCallback(() => robotAddress({ conversationId, robotId }), [conversationId, robotId]))
  const [type, setType] = useState<ExampleName>('text')
  const [written, setWritten] = useState<Partial<Record<ExampleName, string>>>({})
  const [answer, setAnswer] = useState<RobotAnswer | null>(null)
  const { busy, refused, run } = useDeed()
  const payload = written[type] ?? examplePayload(type, language)
  const media = mediaOf(type)

  function write(text: string): void {
    setWritten({ ...written, [type]: text })
    setAnswer(null)
  }

  function choose(next: string): void {
    setType(exampleNames.find((one) => one === next) ?? 'text')
    setAnswer(null)
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
            onChange={(event) => choose(event.currentTarget.value)}
          />
          <Textarea
            label={t('payload')}
            value={payload}
            spellCheck={false}
            classNames={{ input: classes.json ?? '' }}
            onChange={(event) => write(event.currentTarget.value)}
          />
          <div className={classes.acts}>
            {media !== null && address.phase === 'ready' && (
              <MediaButton
                address={address.value}
                type={media}
                onMedia={(mediaId) => write(examplePayload(type, language, mediaId))}
                onAnswer={setAnswer}
              />
            )}
            {written[type] !== undefined && (
              <Button variant="subtle" size="compact-sm" onClick={() => setWritten({ ...written, [type]: undefined })}>
                {t('reset')}
              </Button>
            )}
          </div>
        </div>
        <div className={classes.column}>
          <Preview
            robot={robot}
            payload={payload}
            missing={media !== null && written[type] === undefined ? media : null}
          />
          <LoadedPlace loaded={address}>
            {(url) => <CopiedLine label={t('curl')} text={curlLine(url, payload)} copy={t('copyCurl')} />}
          </LoadedPlace>
        </div>
      </div>
      <div className={classes.end}>
        {answer !== null && <AnswerNote answer={answer} />}
        {refused && (
          <p role="alert" className={dialog.refused}>
            {refused}
          </p>
        )}
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
