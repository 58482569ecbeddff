import { type RefObject, useEffect, useRef, useState } from 'react'
import type { VirtualizerHandle } from 'virtua'

/** Where a log of messages stands on the page: what scrolls, what is scrolled, and the list that draws what is in sight. */
export interface LogPlace {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly content: RefObject<HTMLDivElement | null>
  readonly list: RefObject<VirtualizerHandle | null>
  /**
   * False at the first drawing. The virtual list must find its scrolled element standing and where it is: drawn together
   * with it, it sometimes misses the first jump to the end and shows nothing until somebody scrolls.
   */
  readonly standing: boolean
}

export function useLogPlace(): LogPlace {
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const [standing, setStanding] = useState(false)
  useEffect(() => setStanding(true), [])
  return { scroller, content, list, standing }
}
