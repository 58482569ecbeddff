/** One line of what an entry tells: a fact, as it was and as it is. */
export interface AuditFact {
  readonly name: string
  readonly before: string
  readonly after: string
}

/** The small facts before and after, side by side; what did not change is left out when both sides tell it. @see ADM-6 */
export function auditFacts(before: unknown, after: unknown): readonly AuditFact[] {
  const had = flat(before)
  const has = flat(after)
  return [...new Set([...had.keys(), ...has.keys()])]
    .map((name) => ({ name, before: had.get(name) ?? '', after: has.get(name) ?? '' }))
    .filter((fact) => fact.before !== fact.after)
}

function flat(value: unknown, name = ''): Map<string, string> {
  if (value === null || value === undefined) return name === '' ? new Map() : new Map([[name, '–']])
  if (Array.isArray(value)) return new Map([[name, value.map(inWords).join(', ')]])
  if (typeof value !== 'object') return new Map([[name, inWords(value)]])
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...flat(inner, name === '' ? key : `${name}.${key}`)]),
  )
}

function inWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? '✓' : '✗'
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (typeof value === 'object' && value !== null) return Object.values(value).map(inWords).join(' ')
  return '–'
}
