import { useMemo } from 'react'
import { AskContact } from '../contacts/AskContact.tsx'
import { askAs } from '../data/contacts.ts'
import type { Persona } from '../data/persona.ts'

/** Somebody's own code, as this phone's person sees it: they may ask to be contacts. @see W-5, CMP-4 */
export function ReadContact({ persona, code }: { readonly persona: Persona; readonly code: string }) {
  const asker = useMemo(() => askAs(persona), [persona])
  const way = useMemo(() => ({ by: 'code', code }) as const, [code])
  return <AskContact asker={asker} way={way} />
}
