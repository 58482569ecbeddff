import { useMemo } from 'react'
import { joinAs } from '../data/join-by-code.ts'
import type { Persona } from '../data/persona.ts'
import { JoinSteps } from '../join/JoinSteps.tsx'
import { useJoining } from '../join/use-joining.ts'

/** A group's join code, as this phone's person sees it. */
export function ReadJoin({ persona, code }: { readonly persona: Persona; readonly code: string }) {
  const joiner = useMemo(() => joinAs(persona), [persona])
  return <JoinSteps joining={useJoining(joiner, code)} />
}
