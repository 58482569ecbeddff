import { DomainError } from '#shared/domain/error.ts'
import { checkAnswers } from '#shared/features/fields/check-answers.ts'
import type { FormAction, FormContent, FormEntry, FormState } from '#shared/features/form/form.ts'
import { pickUpLine } from '#shared/features/form/pick-up-line.ts'
import { withoutNames } from '#shared/features/form/without-names.ts'
import type { CardFacts, Doing, Outcome, Rules, Viewer } from '../rules.ts'
import { formTable } from './form-table.ts'
import { linesWith, linesWithout } from './pick-up-lines.ts'

type Form = CardFacts<FormContent, FormState>
type Result = Outcome<FormContent, FormEntry, FormState>

/** @see FORM-1 … FORM-4 */
export const formRules: Rules<FormContent, FormEntry, FormState, FormAction> = {
  act: (form, mine, action, at) => {
    if (form.content.perPerson === 'once' && action.sheet !== 1) throw new DomainError('invalid', 'form.onlyOnce')
    return action.type === 'submit' ? submit(form, mine, action, at) : withdraw(form, mine, action, at)
  },
  slot: ({ content }) => (content.perPerson === 'once' ? '1' : null),
  concerns: (_, { sheet }, { personId }) => ({ personId, slot: String(sheet) }),
  present: ({ state }) => state,
  entriesFor: (form, viewer, entries) =>
    readsAll(form, viewer) ? entries : entries.filter(({ personId }) => personId === viewer.personId),
  nameless: (form, viewer, entries) => {
    const { content } = form
    const words = viewer.runs ? 'told' : 'withheld'
    if (readsAll(form, viewer) || (words === 'withheld' && content.statistics === 'runners')) return []
    const sheets = entries.map(({ entry }) => entry.answers)
    return withoutNames(content.fields, sheets, words).map((answers) => ({
      answers,
      submittedAt: null,
      changedAt: null,
    }))
  },
  namesMissing: ({ content }) => !content.anonymous,
  result: ({ content: { kind, title }, state: { sheets } }) =>
    kind === 'form'
      ? {
          zh: `填表已结束：${title}，共收到 ${sheets} 份`,
          en: `Form ended: ${title}; ${sheets} ${sheets === 1 ? 'answer' : 'answers'}`,
        }
      : {
          zh: `接龙已结束：${title}，共 ${sheets} 行`,
          en: `Sign-up ended: ${title}; ${sheets} ${sheets === 1 ? 'line' : 'lines'}`,
        },
  table: formTable,
}

function submit(
  { content, state }: Form,
  mine: FormEntry | null,
  { sheet, answers }: Extract<FormAction, { type: 'submit' }>,
  { now, personId }: Doing,
): Result {
  const [problem] = checkAnswers(content.fields, answers)
  if (problem !== undefined) throw new DomainError('invalid', 'form.answers', { at: problem.fieldId })
  const time = content.anonymous ? null : now
  const who = { personId, sheet }
  const lines = content.kind === 'form' ? [] : linesWith(state.lines, who, pickUpLine(content.fields, answers), mine)
  return mine === null
    ? { state: { sheets: state.sheets + 1, lines }, entry: { answers, submittedAt: time, changedAt: null } }
    : { state: { ...state, lines }, entry: { ...mine, answers, changedAt: time } }
}

function withdraw(
  { state }: Form,
  mine: FormEntry | null,
  { sheet }: Extract<FormAction, { type: 'withdraw' }>,
  { personId }: Doing,
): Result {
  if (mine === null) throw new DomainError('conflict', 'form.noSheet')
  return { state: { sheets: state.sheets - 1, lines: linesWithout(state.lines, { personId, sheet }) }, entry: null }
}

/** With the names. Nobody does where it is anonymous, and everybody where that is the point of it. @see FORM-2, FORM-4 */
function readsAll({ content }: Form, { runs }: Viewer<FormEntry>): boolean {
  return !content.anonymous && (runs || content.kind === 'pickUp')
}
