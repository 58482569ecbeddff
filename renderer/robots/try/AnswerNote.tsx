import type { RobotAnswer } from '../../data/robots.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useCodeWords } from '../use-code-words.ts'
import classes from './AnswerNote.module.css'
import { tryTexts } from './try.texts.ts'

/** What the address answered, as a program gets it. */
export function AnswerNote({ answer: { errcode, errmsg } }: { readonly answer: RobotAnswer }) {
  const t = useTexts(tryTexts)
  const wordsOf = useCodeWords()
  const done = errcode === 0
  return (
    <div className={classes.answer} role={done ? 'status' : 'alert'} data-done={done || undefined}>
      <span>{done ? t('posted') : t('refused', { why: wordsOf(errcode) })}</span>
      <code>{JSON.stringify({ errcode, errmsg })}</code>
    </div>
  )
}
