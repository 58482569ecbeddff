/**
 * How many of the items fit in a row, when those that do not go behind a "more" button that needs its own room.
 * All measures in pixels; the gap stands between any two.
 */
export function fitting(
  widths: readonly number[],
  { room, gap, more }: { readonly room: number; readonly gap: number; readonly more: number },
): number {
  const total = (count: number) => widths.slice(0, count).reduce((sum, width) => sum + width + gap, 0)
  if (total(widths.length) - gap <= room) return widths.length
  let count = widths.length
  while (count > 0 && total(count) + more > room) count -= 1
  return count
}
