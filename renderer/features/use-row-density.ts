import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { fitting } from './fitting.ts'

/** How close the tools of a row stand: with room, close together, or as signs alone. */
const densities = ['roomy', 'close', 'signs'] as const
export type RowDensity = (typeof densities)[number]

interface Measured {
  readonly density: RowDensity
  readonly fits: number
}

/**
 * The roomiest density in which all children of a row fit, or how many do in the closest, measured anew when the row or a
 * child changes size. The row says its density as `data-density`; every child stays in it (those that do not fit are
 * hidden but keep their size); the last child is the "more" button.
 */
export function useRowDensity<Row extends HTMLElement>(): Measured & { readonly row: RefObject<Row | null> } {
  const row = useRef<Row>(null)
  const [measured, setMeasured] = useState<Measured>({ density: 'roomy', fits: Number.POSITIVE_INFINITY })
  useLayoutEffect(() => {
    const { current } = row
    if (!current) return
    const measure = () => {
      const next = measureRow(current)
      setMeasured((last) => (last.density === next.density && last.fits === next.fits ? last : next))
    }
    measure()
    // Measuring changes sizes itself: within the observer's own turn that would be reported as a loop.
    let frame = 0
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(measure)
    })
    for (const element of [current, ...current.children]) observer.observe(element)
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
    }
  }, [])
  return { row, ...measured }
}

/** Leaves the row in the density it answers. */
function measureRow(row: HTMLElement): Measured {
  let measured: Measured = { density: 'roomy', fits: Number.POSITIVE_INFINITY }
  for (const density of densities) {
    row.dataset.density = density
    const widths = [...row.children].map((child) => (child instanceof HTMLElement ? child.offsetWidth : 0))
    const tools = widths.slice(0, -1)
    const gap = Number.parseFloat(getComputedStyle(row).columnGap) || 0
    measured = { density, fits: fitting(tools, { room: row.clientWidth, gap, more: widths.at(-1) ?? 0 }) }
    if (measured.fits === tools.length) break
  }
  return measured
}
