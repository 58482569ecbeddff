import type { Answers } from '#shared/features/fields/answer.ts'
import type { Field } from '#shared/features/fields/field.ts'
import { type FieldStatistics as Statistics, statisticsOf } from '#shared/features/fields/statistics.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { AnswerView } from './AnswerView.tsx'
import classes from './FieldStatistics.module.css'
import { fieldsTexts } from './fields.texts.ts'

interface FieldStatisticsProps {
  readonly fields: readonly Field[]
  readonly all: readonly Answers[]
  /** What was written freely: `listed` all of it, `inShort` only beside the options of a choice, `withheld` none. */
  readonly words?: 'listed' | 'inShort' | 'withheld'
  /** What is counted: several sheets may be one person's. */
  readonly counts?: 'people' | 'sheets'
}

/** What everybody's answers add up to, field by field: bars for choices, figures for numbers. @see FORM-3, REP-3 */
export function FieldStatistics({ fields, all, words = 'inShort', counts = 'people' }: FieldStatisticsProps) {
  const t = useTexts(fieldsTexts)
  const statistics = statisticsOf(fields, all)
  return (
    <dl className={classes.list}>
      {fields.map((field, place) => {
        const told = statistics[place]
        return (
          told !== undefined && (
            <div key={field.id} className={classes.field}>
              <dt className={classes.label}>
                {field.label}
                <span className={classes.count}>
                  {t(counts === 'people' ? 'answered' : 'answeredOn', { count: told.answered })}
                </span>
              </dt>
              <dd className={classes.told}>
                <Told field={field} told={told} words={words} counts={counts} />
                {told.kind === 'list' && words === 'listed' && <Listed field={field} all={all} />}
              </dd>
            </div>
          )
        )
      })}
    </dl>
  )
}

interface ToldProps extends Required<Pick<FieldStatisticsProps, 'words' | 'counts'>> {
  readonly field: Field
  readonly told: Statistics
}

function Told({ field, told, words, counts }: ToldProps) {
  const t = useTexts(fieldsTexts)
  if (told.kind === 'numbers') {
    const { least, most, mean, sum } = told
    return (
      <p className={classes.figures}>
        {`${t('mean')} ${rounded(mean)} · ${t('range', { least, most })} · ${t('sum')} ${rounded(sum)}`}
      </p>
    )
  }
  if (told.kind === 'list') return null
  const lines = [
    ...told.counts.map((count, place) => ({ name: nameOf(field, place), count })),
    ...(told.others.length > 0 ? [{ name: t('otherOption'), count: told.others.length }] : []),
  ]
  return (
    <>
      <ul className={classes.bars}>
        {lines.map(({ name, count }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its option's place, and options do not move.
          <li key={place} className={classes.bar}>
            <span
              className={classes.fill}
              style={{ width: `${told.answered === 0 ? 0 : (count / told.answered) * 100}%` }}
            />
            <span className={classes.name}>{name}</span>
            <span className={classes.people}>{t(counts, { count })}</span>
          </li>
        ))}
      </ul>
      {told.others.length > 0 && words !== 'withheld' && (
        <p className={classes.others}>{told.others.join(t('separator'))}</p>
      )}
    </>
  )
}

/** Every answer to one field that cannot be counted. */
function Listed({ field, all }: Omit<FieldStatisticsProps, 'fields'> & { readonly field: Field }) {
  const given = all.flatMap((answers) => answers[field.id] ?? [])
  return (
    <ul className={classes.listed}>
      {given.map((answer, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells these answers apart.
        <li key={place}>
          <AnswerView field={field} answer={answer} />
        </li>
      ))}
    </ul>
  )
}

function nameOf(field: Field, place: number): string {
  return 'options' in field ? (field.options[place] ?? '') : '★'.repeat(place + 1)
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100
}
