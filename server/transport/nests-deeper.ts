/** Whether objects or arrays lie within each other more than so many levels deep; looked into without recursion. */
export function nestsDeeper(value: unknown, levels: number): boolean {
  let level: readonly object[] = [value].filter(isHolder)
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true
    level = level.flatMap((holder) => Object.values(holder).filter(isHolder))
  }
  return false
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
