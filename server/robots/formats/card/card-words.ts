import type { RobotTarget } from '#shared/domain/robot-content.ts'
import type { Fields } from '../../fields.ts'
import { invalid, missing } from '../../robot-refusal.ts'
import { webAddress } from '../../web-address.ts'

/** The lengths a card is advised to keep are a fraction of this; what is longer is cut, so that no card is a letter. */
export const charactersAtMost = 512

/** A text of a card, if there is one. */
export function said(fields: Fields, name: string): string | null {
  const text = fields.shown(name)
  if (text === null || text.length <= charactersAtMost) return text
  return [...text].slice(0, charactersAtMost).join('')
}

export function neededText(fields: Fields, name: string): string {
  const text = said(fields, name)
  if (text === null) throw missing(name)
  return text
}

export function titled(fields: Fields): { title: string | null; description: string | null } {
  return { title: said(fields, 'title'), description: said(fields, 'desc') }
}

/** Where a click leads: `type` 1 to an address, 2 to a mini-program, and where it may, 0 or nothing to nowhere. */
export function target(fields: Fields, need: 'optional'): RobotTarget | null
export function target(fields: Fields, need: 'needed'): RobotTarget
export function target(fields: Fields, need: 'optional' | 'needed'): RobotTarget | null {
  const type = fields.number('type') ?? 0
  if (type === 0 && need === 'optional') return null
  if (type === 1) return { type: 'url', url: neededAddress(fields, 'url') }
  if (type === 2) return { type: 'miniProgram', appId: neededText(fields, 'appid'), page: said(fields, 'pagepath') }
  throw invalid('type')
}

export function neededAddress(fields: Fields, name: string): string {
  const address = webAddress(fields.needed(name))
  if (address === null) throw invalid(name)
  return address
}
