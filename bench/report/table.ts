import { holds, type Result } from './result.ts'

/** The results as lines for a terminal. */
export function table(results: readonly Result[]): string {
  const head = ['bench', 'case', 'ours', 'baseline', 'value', 'bar', '', 'note']
  const rows = [head, ...results.map(rowOf)]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function rowOf(result: Result): string[] {
  const { bench, unit, ours, baseline, value, bar, note } = result
  const verdict = holds(result)
  return [
    bench,
    result.case,
    `${shown(ours)} ${unit}`,
    baseline === null ? '–' : `${shown(baseline)} ${unit}`,
    value === ours ? shown(value) : value.toFixed(2),
    bar === null ? '–' : `${bar.is === 'at least' ? '≥' : '≤'} ${bar.value}`,
    verdict === null ? '' : verdict ? 'holds' : 'MISSED',
    note,
  ]
}

function shown(value: number): string {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en')
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(3)
}
