import { IconCheck } from '@tabler/icons-react'
import { type ReactNode, useId, useRef } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { PictureThumb } from '../../pictures/PictureThumb.tsx'
import { useKeptFocus } from '../use-kept-focus.ts'
import classes from './PollOptions.module.css'
import { pollTexts } from './poll.texts.ts'
import { type PollOptionView, type PollView, percentText } from './poll-view.ts'
import type { Ballot } from './use-ballot.ts'

interface PollOptionsProps {
  readonly view: PollView
  readonly ballot: Ballot
  readonly question: string
  /** The options to draw; the card leaves some to the detail. */
  readonly shown?: readonly PollOptionView[]
  /** What the detail puts under an option: its voters. */
  readonly below?: (option: PollOptionView) => ReactNode
}

/** The options of a poll: to choose from while voting, to read otherwise; with bars as soon as results may be seen. @see POLL-7 */
export function PollOptions({ view, ballot, question, shown = view.options, below }: PollOptionsProps) {
  const name = useId()
  const list = useRef<HTMLUListElement>(null)
  const paper = useRef<HTMLFieldSetElement>(null)
  useKeptFocus(ballot.mode, () => paper.current?.querySelector<HTMLElement>('input:checked, input') ?? list.current)
  if (ballot.mode === 'reading') {
    return (
      <ul className={classes.options} aria-label={question} ref={list} tabIndex={-1}>
        {shown.map((option) => (
          <li key={option.place}>
            <Pictured option={option}>
              <ReadOption option={option} />
            </Pictured>
            {below?.(option)}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <fieldset
      ref={paper}
      className={classes.options}
      {...(view.atMost === 1 && { role: 'radiogroup' })}
      aria-label={question}
    >
      {shown.map((option) => (
        <Pictured key={option.place} option={option}>
          <ChooseOption option={option} name={name} ballot={ballot} single={view.atMost === 1} />
        </Pictured>
      ))}
    </fieldset>
  )
}

/** An option with its picture beside it: a control of its own, since choosing and enlarging are two things. @see POLL-1 */
function Pictured({ option, children }: { readonly option: PollOptionView; readonly children: ReactNode }) {
  if (option.pictureId === null) return children
  return (
    <div className={classes.pictured}>
      {children}
      <span className={classes.picture}>
        <PictureThumb pictureId={option.pictureId} name={option.text} size={44} />
      </span>
    </div>
  )
}

function ReadOption({ option }: { readonly option: PollOptionView }) {
  const t = useTexts(pollTexts)
  return (
    <div className={classes.option} data-mine={option.mine || undefined} data-leading={option.leading || undefined}>
      <Bar option={option} />
      {option.mine && <IconCheck size={15} stroke={2.2} role="img" aria-label={t('mine')} className={classes.tick} />}
      <span className={classes.text}>{option.text}</span>
      <Count option={option} />
    </div>
  )
}

interface ChooseOptionProps {
  readonly option: PollOptionView
  readonly name: string
  readonly ballot: Ballot
  readonly single: boolean
}

function ChooseOption({ option, name, ballot, single }: ChooseOptionProps) {
  const chosen = ballot.chosen.includes(option.place)
  return (
    <label className={classes.option} data-choose="true" data-chosen={chosen || undefined}>
      <Bar option={option} />
      <input
        className={classes.input}
        type={single ? 'radio' : 'checkbox'}
        name={name}
        checked={chosen}
        disabled={!chosen && ballot.full}
        onChange={() => ballot.toggle(option.place)}
      />
      <span className={classes.text}>{option.text}</span>
      <Count option={option} />
    </label>
  )
}

function Bar({ option }: { readonly option: PollOptionView }) {
  return option.percent === null ? null : <i className={classes.bar} style={{ width: `${option.percent}%` }} />
}

function Count({ option }: { readonly option: PollOptionView }) {
  const t = useTexts(pollTexts)
  if (option.votes === null) return null
  const votes = t('votes', { count: option.votes })
  return <span className={classes.count}>{t('optionResult', { votes, percent: percentText(option) })}</span>
}
