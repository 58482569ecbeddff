import { useReducedMotion } from '@mantine/hooks'
import { useState } from 'react'

/** So long the coin turns, however fast the server is. */
const turnsForMs = 900

/** The moment a packet opens: the envelope stays until the coin has turned. Nothing turns for who wants no motion. */
export function useOpening(): { readonly is: boolean; readonly whilst: (opened: Promise<boolean>) => Promise<void> } {
  const still = useReducedMotion()
  const [is, setIs] = useState(false)
  return {
    is,
    whilst: async (opened) => {
      if (still) return
      setIs(true)
      const turned = new Promise((resolve) => setTimeout(resolve, turnsForMs))
      if (await opened) await turned
      setIs(false)
    },
  }
}
