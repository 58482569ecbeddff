/** The row of a log an element belongs to; null outside of all. */
export function rowAround(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>('[data-message]')
}

/** The row with a key, while it is drawn. */
export function rowWith(log: Element, key: string): HTMLElement | null {
  return rowsOf(log).find((row) => row.dataset.message === key) ?? null
}

/** Where the focus comes in: to the row with this key while it is in sight, else to the last one in sight. */
export function rowToEnter(log: Element, key: string | null): HTMLElement | null {
  const rows = rowsOf(log)
  const inSight = rows.filter((row) => isInSight(row, log))
  return inSight.find((row) => row.dataset.message === key) ?? inSight.at(-1) ?? rows.at(-1) ?? null
}

function rowsOf(log: Element): readonly HTMLElement[] {
  return [...log.querySelectorAll<HTMLElement>('[data-message]')]
}

/** Its end is. */
function isInSight(row: Element, log: Element): boolean {
  const [inner, outer] = [row.getBoundingClientRect(), log.getBoundingClientRect()]
  return inner.bottom >= outer.top && inner.bottom <= outer.bottom + 1
}
