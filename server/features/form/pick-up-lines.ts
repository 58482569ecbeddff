import { type FormEntry, formLimits, type PickedUp } from '#shared/features/form/form.ts'

type Place = Pick<PickedUp, 'personId' | 'sheet'>

/**
 * The lines with this one: a new one comes last, the oldest making room; a changed one stays where it was, and where it
 * is no longer among the latest it is not there. `before` is what it said so far.
 * @see FORM-4
 */
export function linesWith(
  lines: readonly PickedUp[],
  place: Place,
  text: string,
  before: FormEntry | null,
): PickedUp[] {
  const line = { ...place, text }
  if (before === null) return [...lines, line].slice(-formLimits.lines)
  return lines.map((one) => (isOf(place)(one) ? line : one))
}

/** The lines without this one. */
export function linesWithout(lines: readonly PickedUp[], place: Place): PickedUp[] {
  return lines.filter((one) => !isOf(place)(one))
}

function isOf({ personId, sheet }: Place): (line: PickedUp) => boolean {
  return (line) => line.personId === personId && line.sheet === sheet
}
