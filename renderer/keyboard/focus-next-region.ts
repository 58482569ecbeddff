import { tabStops } from './tab-stops.ts'

/**
 * Moves the focus to the next part of the window (`data-region`), round and round. What a region wants focused first
 * carries `data-region-start`; otherwise its first control takes it.
 */
export function focusNextRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (one) => one.offsetParent !== null,
  )
  if (regions.length === 0) return
  const present = regions.findIndex((region) => region.contains(document.activeElement))
  const from = present === -1 && by === -1 ? 0 : present
  const next = regions[(from + by + regions.length) % regions.length]
  if (next) focusInside(next)
}

/** Moves the focus to one part of the window; false where it is not there to take it. */
export function focusRegion(name: string): boolean {
  const region = document.querySelector<HTMLElement>(`[data-region="${name}"]`)
  if (region !== null) focusInside(region)
  return region?.contains(document.activeElement) === true
}

function focusInside(region: HTMLElement): void {
  const wanted = region.querySelector<HTMLElement>('[data-region-start]')
  const target = wanted ?? tabStops(region)[0] ?? region
  if (target === region) region.tabIndex = -1
  target.focus()
}
