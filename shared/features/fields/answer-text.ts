import type { Answer } from './answer.ts'
import type { Field } from './field.ts'

interface Reading {
  readonly nameOf: (personId: string) => string
  /** Between several things of one answer. */
  readonly separator: string
  /** How many pictures there are, in words. */
  readonly pictures: (count: number) => string
}

/** An answer as one cell of a table; a number stays one. @see TOOL-4 */
export function answerText(field: Field, answer: Answer | undefined, reading: Reading): string | number {
  if (answer === undefined) return ''
  switch (answer.kind) {
    case 'words':
      return answer.text
    case 'number':
      return answer.number
    case 'choice': {
      const options = 'options' in field ? field.options : []
      const chosen = answer.options.map((place) => options[place] ?? '')
      return [...chosen, ...(answer.other === null ? [] : [answer.other])].join(reading.separator)
    }
    case 'date':
      return answer.date
    case 'time':
      return answer.time
    case 'stars':
      return answer.stars
    case 'pictures':
      return reading.pictures(answer.pictureIds.length)
    case 'files':
      return answer.files.map(({ name }) => name).join(reading.separator)
    case 'people':
      return answer.personIds.map(reading.nameOf).join(reading.separator)
  }
}
