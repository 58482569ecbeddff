import type { Standing } from '#shared/capabilities/can.ts'
import { noSwitches } from '#shared/domain/conversation.ts'

/** Where the owner of an ordinary internal group stands. */
export const ownerStanding: Standing = {
  kind: 'internal',
  state: 'open',
  switches: noSwitches,
  memberCount: 12,
  role: 'owner',
  muted: false,
  externalContact: true,
  handAdded: true,
}
