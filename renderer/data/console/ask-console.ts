import type { ConsoleInput, ConsoleMutationName, ConsoleOutput, ConsoleRequestName } from '#shared/console/requests.ts'
import { DomainError } from '#shared/domain/error.ts'
import { context } from '../context.ts'
import { askAgain } from './console.store.ts'
import { consoleLine } from './console-line.ts'
import { refreshOverview } from './refresh-overview.ts'

/** Asks the console's server; a refusal, and no answer in time, comes as a DomainError. */
export async function askConsole<Name extends ConsoleRequestName>(
  name: Name,
  input: ConsoleInput<Name>,
): Promise<ConsoleOutput<Name>> {
  const line = consoleLine()
  if (line === null) throw new DomainError('unauthenticated', 'console.session')
  try {
    return await line.ask(name, input)
  } catch (caught) {
    // Somebody may have taken a right away meanwhile: what is drawn follows.
    if (caught instanceof DomainError && caught.code === 'forbidden') refreshOverview().catch(() => undefined)
    throw caught
  }
}

/** Asks for a change, and then for everything on screen anew: one change moves several tables. */
export async function changeInConsole<Name extends ConsoleMutationName>(
  name: Name,
  inputFor: (clientId: string) => ConsoleInput<Name>,
): Promise<ConsoleOutput<Name>> {
  const answer = await askConsole(name, inputFor(context.newId()))
  askAgain()
  return answer
}
