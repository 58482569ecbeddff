import { type PollDraft, pollLimits } from './poll-draft.ts'

type Options = PollDraft['options']

/** The options with another text in one of them. */
export function optionWritten(options: Options, key: number, text: string): Options {
  return options.map((option) => (option.key === key ? { ...option, text } : option))
}

/** The options with a picture put to one of them, or taken from it. */
export function optionPictured(options: Options, key: number, pictureId: string | null): Options {
  return options.map((option) => {
    if (option.key !== key) return option
    const { text } = option
    return pictureId === null ? { key, text } : { key, text, pictureId }
  })
}

/** With an empty option after `key` (or at the end), unless there are as many as there may be; `key` is the new one's. */
export function optionAdded(
  options: Options,
  after: number | null,
): { readonly options: Options; readonly key: number | null } {
  if (options.length >= pollLimits.options) return { options, key: null }
  const key = freshKey(options)
  const place = after === null ? options.length : placeOf(options, after) + 1
  return { options: [...options.slice(0, place), { key, text: '' }, ...options.slice(place)], key }
}

/** Without one option; two always stay, the last of them emptied instead. */
export function optionRemoved(options: Options, key: number): Options {
  return options.length > 2
    ? options.filter((option) => option.key !== key)
    : optionPictured(optionWritten(options, key, ''), key, null)
}

/** With one option at another place. */
export function optionMoved(options: Options, key: number, to: number): Options {
  const from = placeOf(options, key)
  const option = options[from]
  if (!option || to < 0 || to >= options.length) return options
  const others = options.filter((other) => other !== option)
  return [...others.slice(0, to), option, ...others.slice(to)]
}

/**
 * Several pasted lines become several options: the first goes into `key` in place of what is selected there, the others
 * fill the empty options that follow and then new ones. `leftOut` counts those that were too many.
 */
export function optionsPasted(
  options: Options,
  key: number,
  selection: { readonly start: number; readonly end: number },
  lines: readonly string[],
): { readonly options: Options; readonly last: number; readonly leftOut: number } {
  const [first = '', ...more] = lines
  const here = options.find((option) => option.key === key)?.text ?? ''
  let next = optionWritten(options, key, here.slice(0, selection.start) + first + here.slice(selection.end))
  let last = key
  let leftOut = 0
  for (const line of more) {
    const following = next[placeOf(next, last) + 1]
    const target = following?.text.trim() === '' ? following.key : null
    const added = target === null ? optionAdded(next, last) : { options: next, key: target }
    if (added.key === null) leftOut += 1
    else {
      next = optionWritten(added.options, added.key, line)
      last = added.key
    }
  }
  return { options: next, last, leftOut }
}

/** The lines of a pasted text that say something. */
export function pastedLines(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function placeOf(options: Options, key: number): number {
  return options.findIndex((option) => option.key === key)
}

function freshKey(options: Options): number {
  return Math.max(-1, ...options.map(({ key }) => key)) + 1
}
