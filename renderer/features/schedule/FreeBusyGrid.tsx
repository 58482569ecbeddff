import { type CSSProperties, type KeyboardEvent, useState } from 'react'
import type { PersonBusy } from '#shared/domain/calendar.ts'
import type { Person } from '#shared/domain/person.ts'
import { overlaps } from '#shared/features/schedule/common-time.ts'
import { keyOf, type Time } from '#shared/features/schedule/times.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import classes from './FreeBusyGrid.module.css'
import { type Block, blocksOf, columnsOf, takenAt } from './free-busy-view.ts'
import { scheduleTexts } from './schedule.texts.ts'

interface FreeBusyGridProps {
  /** Midnight that begins the day, and the one that ends it. */
  readonly day: number
  readonly nextDay: number
  readonly people: readonly Person[]
  readonly busy: readonly PersonBusy[]
  readonly chosen: readonly Time[]
  /** How long what is picked will be. */
  readonly length: number
  readonly now: number
  readonly onPick: (time: Time) => void
}

/**
 * People as rows, half hours as columns, what they have drawn as blocks. The first row picks a start: by click, or with
 * the arrow keys and Enter. Every row says itself in words.
 * @see SCHED-2
 */
export function FreeBusyGrid({ day, nextDay, people, busy, chosen, length, now, onPick }: FreeBusyGridProps) {
  const t = useTexts(scheduleTexts)
  const { clock } = useTimeTexts()
  const columns = columnsOf(day, nextDay, chosen)
  const columnCount: CSSProperties & { readonly '--columns': number } = { '--columns': columns.length }
  const found = new Map(busy.map((one) => [one.personId, one]))
  const onDay = chosen.filter((time) => overlaps(time, { startsAt: day, endsAt: nextDay }))
  const isOver = columns.every(({ startsAt }) => startsAt <= now)
  return (
    <div className={classes.grid} style={columnCount}>
      {/* What scrolls has to be reached by keyboard, and a day that is over has no start to stop at. */}
      <section className={classes.scroll} tabIndex={isOver ? 0 : undefined} aria-label={t('freeBusyPeople')}>
        <div className={classes.top}>
          <div className={classes.hours} aria-hidden="true">
            {columns.map(({ startsAt }, place) => (
              <span key={startsAt} className={classes.hour}>
                {place % 2 === 0 && clock(startsAt).slice(0, 2)}
              </span>
            ))}
          </div>
          <PickRow columns={columns} busy={busy} chosen={onDay} length={length} now={now} onPick={onPick} />
        </div>
        <ul className={classes.people}>
          {people.map(({ id, name }) => {
            const one = found.get(id)
            const blocks = [
              ...blocksOf(one?.maybe ?? [], 'maybe', columns),
              ...blocksOf(one?.busy ?? [], 'busy', columns),
            ].sort((a, b) => a.startsAt - b.startsAt)
            return (
              <li key={id} className={classes.person}>
                <span className={classes.name} aria-hidden="true">
                  <Avatar id={id} name={name} size={18} />
                  <span>{name}</span>
                </span>
                <span className="spoken">{t('rowSays', { name, spans: inWords(blocks) })}</span>
                <span className={classes.lane} aria-hidden="true">
                  {blocks.map((block) => (
                    <Bar key={`${block.kind}${block.startsAt}`} block={block} />
                  ))}
                  {blocksOf(onDay, 'chosen', columns).map((block) => (
                    <Bar key={`chosen${block.startsAt}-${block.endsAt}`} block={block} />
                  ))}
                </span>
              </li>
            )
          })}
        </ul>
      </section>
      <p className={classes.legend} aria-hidden="true">
        <i data-kind="busy" />
        {t('busy')}
        <i data-kind="maybe" />
        {t('maybeBusy')}
        <i data-kind="chosen" />
        {t('chosen')}
        <span className={classes.hint}>{t('freeBusyHint')}</span>
      </p>
    </div>
  )

  function inWords(blocks: readonly Block[]): string {
    if (blocks.length === 0) return t('freeAllDay')
    const spanOf = ({ startsAt, endsAt }: Time) => `${clock(startsAt)}–${clock(endsAt)}`
    return blocks
      .map((block) => t(block.kind === 'busy' ? 'spanBusy' : 'spanMaybe', { span: spanOf(block) }))
      .join(t('separator'))
  }
}

function Bar({ block: { kind, left, width } }: { readonly block: Block }) {
  return <span className={classes.bar} data-kind={kind} style={{ insetInlineStart: `${left}%`, width: `${width}%` }} />
}

type PickRowProps = Pick<FreeBusyGridProps, 'busy' | 'chosen' | 'length' | 'now' | 'onPick'> & {
  readonly columns: readonly Time[]
}

/** One stop for the Tab key; arrows go along the day. */
function PickRow({ columns, busy, chosen, length, now, onPick }: PickRowProps) {
  const t = useTexts(scheduleTexts)
  const { clock } = useTimeTexts()
  const [at, setAt] = useState(0)
  // What is over cannot be picked, and would be a stop where the keyboard gets stuck.
  const first = columns.findIndex(({ startsAt }) => startsAt > now)
  const last = columns.length - 1
  const stop = Math.max(first, Math.min(at, last))
  const keys = new Set(chosen.map(keyOf))

  function go(event: KeyboardEvent<HTMLFieldSetElement>): void {
    const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -columns.length, End: columns.length }
    const step = Object.entries(steps).find(([key]) => key === event.key)?.[1]
    if (step === undefined) return
    event.preventDefault()
    const next = Math.max(first, Math.min(last, stop + step))
    setAt(next)
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }

  return (
    <fieldset className={classes.picks} aria-label={t('picks')} onKeyDown={go}>
      {columns.map(({ startsAt }, place) => {
        const time = { startsAt, endsAt: startsAt + length }
        const taken = takenAt(busy, time)
        return (
          <button
            key={startsAt}
            type="button"
            className={classes.pick}
            tabIndex={place === stop ? 0 : -1}
            disabled={startsAt <= now}
            aria-pressed={keys.has(keyOf(time))}
            aria-label={t('pickAt', { time: `${clock(startsAt)}–${clock(time.endsAt)}`, taken: takenText(taken) })}
            data-free={taken.busy === 0 && taken.maybe === 0 ? 'all' : taken.busy === 0 ? 'maybe' : 'no'}
            onFocus={() => setAt(place)}
            onClick={() => onPick(time)}
          />
        )
      })}
    </fieldset>
  )

  function takenText({ busy: certain, maybe }: { readonly busy: number; readonly maybe: number }): string {
    if (certain === 0) return maybe === 0 ? t('allFree') : t('takenMaybe', { maybe })
    return maybe === 0 ? t('takenBusy', { busy: certain }) : t('takenBoth', { busy: certain, maybe })
  }
}
