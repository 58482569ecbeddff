import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { fitting } from './fitting.ts'

/**
 * How many children of a row fit, measured anew when the row or a child changes size. Every child stays in the row
 * (those that do not fit are hidden but keep their size); the last child is the "more" button.
 */
export function useFitting<Row extends HTMLElement>(
  gap: number,
): { readonly row: RefObject<Row | null>; readonly fits: number } {
  const row = useRef<Row>(null)
  const [fits, setFits] = useState(Number.POSITIVE_INFINITY)
  useLayoutEffect(() => {
    const { current } = row
    if (!current) return
    const measure = () => {
      const widths = [...current.children].map((child) => (child instanceof HTMLElement ? child.offsetWidth : 0))
      setFits(fitting(widths.slice(0, -1), { room: current.clientWidth, gap, more: widths.at(-1) ?? 0 }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (const element of [current, ...current.children]) observer.observe(element)
    return () => observer.disconnect()
  }, [gap])
  return { row, fits }
}
