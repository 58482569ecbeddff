const steps = [0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8] as const

/** The next round step from any scale. */
export function zoomBy(scale: number, direction: 'in' | 'out'): number {
  const close = 0.01
  if (direction === 'in') return steps.find((step) => step > scale + close) ?? 8
  return [...steps].reverse().find((step) => step < scale - close) ?? 0.05
}
