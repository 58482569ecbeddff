import type { Person } from '#shared/domain/person.ts'
import type { Answers } from '#shared/features/fields/answer.ts'
import type { Field } from '#shared/features/fields/field.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { AnswerView } from './AnswerView.tsx'
import classes from './FilledSheets.module.css'

interface FilledSheetsProps {
  readonly fields: readonly Field[]
  readonly sheets: readonly {
    readonly key: string
    readonly person: Person
    /** When, and what else stands beside the name. */
    readonly facts: readonly string[]
    readonly answers: Answers
  }[]
}

/** What everybody filled in, sheet by sheet. @see FORM-3, REP-3 */
export function FilledSheets({ fields, sheets }: FilledSheetsProps) {
  return (
    <ul className={classes.sheets}>
      {sheets.map(({ key, person, facts, answers }) => (
        <li key={key} className={classes.sheet}>
          <p className={classes.who}>
            <Avatar id={person.id} name={person.name} size={22} />
            {person.name}
            <span className={classes.facts}>{facts.join(' · ')}</span>
          </p>
          <dl className={classes.given}>
            {fields.map((field) => (
              <div key={field.id}>
                <dt>{field.label}</dt>
                <dd>
                  <AnswerView field={field} answer={answers[field.id]} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
