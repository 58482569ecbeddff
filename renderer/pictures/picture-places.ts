interface Size {
  readonly width: number
  readonly height: number
}

const largest = 300
const smallest = 60

/** How large a picture that stands alone is drawn, pixels: as it is, within a square, and never too thin to be seen. */
export function singlePlace({ width, height }: Size): Size {
  const scale = Math.min(1, largest / Math.max(width, height))
  const clamp = (side: number) => Math.round(Math.max(smallest, Math.min(largest, side * scale)))
  return { width: clamp(width), height: clamp(height) }
}

/** Pictures of one message stand in this many columns. */
export function columnsFor(count: number): number {
  return count === 2 || count === 4 ? 2 : 3
}
