import { useEffect, useState } from 'react'

/**
 * False at the first drawing. The virtual list must find its scrolled element standing and where it is: drawn together
 * with it, it sometimes misses the first jump to the end and shows nothing until somebody scrolls.
 */
export function useStanding(): boolean {
  const [standing, setStanding] = useState(false)
  useEffect(() => setStanding(true), [])
  return standing
}
