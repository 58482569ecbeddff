import { DomainError } from '#shared/domain/error.ts'
import { useConsole } from './console.store.ts'
import { consoleLine } from './console-line.ts'

/** The facts, and what the asker may do, as they are now. @throws DomainError */
export async function refreshOverview(): Promise<void> {
  const line = consoleLine()
  if (line === null) throw new DomainError('unauthenticated', 'console.session')
  useConsole.setState({ overview: await line.ask('console:overview', {}) })
}
