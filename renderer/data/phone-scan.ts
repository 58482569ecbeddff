import type { Scanned } from '#shared/console/scan.ts'
import { context } from './context.ts'
import type { Persona } from './persona.ts'

/** A person's phone reads a code of the console and answers it. All throw DomainError. @see ADM-4, CMP-4 */
export async function scanCode(persona: Persona, code: string): Promise<Scanned> {
  return persona.ask('phone:scan', { clientId: context.newId(), code })
}

export async function answerCode(persona: Persona, code: string, answer: 'confirm' | 'refuse'): Promise<void> {
  await persona.ask(`phone:${answer}`, { clientId: context.newId(), code })
}
