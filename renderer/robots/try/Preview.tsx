import type { Robot } from '#shared/domain/robot.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { RobotMessage } from '../message/RobotMessage.tsx'
import { RobotAvatar } from '../RobotAvatar.tsx'
import { RobotName } from '../RobotName.tsx'
import { AnswerNote } from './AnswerNote.tsx'
import classes from './Preview.module.css'
import { tryTexts } from './try.texts.ts'
import { usePreview } from './use-preview.ts'

interface PreviewProps {
  readonly robot: Robot
  readonly payload: string
  /** What the example still waits for. */
  readonly missing: 'file' | 'voice' | null
}

/** The message as it would stand in the group, or why it would not. @see ROB-8 */
export function Preview({ robot, payload, missing }: PreviewProps) {
  const t = useTexts(tryTexts)
  const { content, answer, key } = usePreview({ conversationId: robot.conversationId, robotId: robot.id }, payload)
  return (
    <section aria-label={t('preview')}>
      <h3 className={classes.label}>{t('preview')}</h3>
      <div className={classes.stage}>
        {missing !== null && <p className={classes.missing}>{t(missing === 'file' ? 'fileFirst' : 'voiceFirst')}</p>}
        {missing === null && content !== null && (
          <div className={classes.row}>
            <RobotAvatar avatar={robot.avatar} />
            <div className={classes.said}>
              <div className={classes.sender}>
                <RobotName name={robot.name} />
              </div>
              <RobotMessage key={key} content={content} id={key} head />
            </div>
          </div>
        )}
        {missing === null && answer !== null && answer.errcode !== 0 && <AnswerNote answer={answer} />}
      </div>
    </section>
  )
}
