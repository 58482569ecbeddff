import { desktop } from './desktop.ts'

/** Opens an address outside of the client; false when it was refused. The desktop program decides which are safe. */
export async function openLink(address: string): Promise<boolean> {
  const program = desktop()
  if (program) return program.call('link:open', address)
  if (!/^(?:https?|mailto):/i.test(address)) return false
  window.open(address, '_blank', 'noopener,noreferrer')
  return true
}
