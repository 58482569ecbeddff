import { can, type Standing } from '#shared/capabilities/can.ts'
import type { Capability } from '#shared/capabilities/matrix.ts'
import { Switches } from '#shared/domain/conversation.ts'
import { DomainError } from '#shared/domain/error.ts'
import { roleOf } from '#shared/domain/member.ts'
import type { Who } from '../context.ts'
import type { Db } from '../storage/storage.ts'
import { type StandingRow, standingRow } from '../storage/stores/members.store.ts'

/** A person in a conversation, as the database has it inside this very transaction. */
export interface Place extends StandingRow {
  readonly personId: string
  readonly standing: Standing
}

/**
 * Where the person stands in the conversation.
 * @throws DomainError not_found for whoever is not in it: they do not learn whether it exists
 */
export async function placeOf(db: Db, who: Who, conversationId: string, now: number): Promise<Place> {
  const [row] = await standingRow(db, { conversationId, personId: who.personId })
  if (row === undefined) throw new DomainError('not_found', 'conversation.unknown')
  // The row was made for this call; copying its columns would cost more than reading them did.
  return Object.assign(row, { personId: who.personId, standing: toStanding(row, now) })
}

/**
 * The place of a person who may do this here; asked on the state at commit.
 * @throws DomainError forbidden, naming capability, kind and reason
 * @see CAP-1, CAP-3
 */
export async function authorize(
  db: Db,
  who: Who,
  conversationId: string,
  capability: Capability,
  now: number,
): Promise<Place> {
  const place = await placeOf(db, who, conversationId, now)
  demand(place, capability)
  return place
}

/** Refuses unless the person at this place may. */
export function demand(place: Place, capability: Capability): void {
  const verdict = can(capability, place.standing)
  if (!verdict.allowed) throw new DomainError('forbidden', verdict.reason, { capability, kind: place.kind })
}

function toStanding(row: StandingRow, now: number): Standing {
  return {
    kind: row.kind,
    state: row.state,
    switches: inForce(row, now),
    memberCount: row.memberCount,
    role: roleOf(
      { rank: row.rank },
      { enterpriseId: row.personEnterpriseId },
      { kind: row.kind, enterpriseId: row.groupEnterpriseId },
    ),
    muted: row.mutedUntil !== null && row.mutedUntil > now,
    externalContact: row.externalContact === 1,
    handAdded: row.handAdded === 1,
  }
}

/** A common mute ends at its time, also while the line that tells it is still to be written. */
function inForce({ switches: json, muteAllUntil }: StandingRow, now: number): Switches {
  const switches = switchesOf(json)
  return muteAllUntil !== null && muteAllUntil <= now ? { ...switches, muteAll: false } : switches
}

const parsed = new Map<string, Switches>()

/** There are 128 switch settings in all, so each text is parsed once. */
function switchesOf(json: string): Switches {
  let switches = parsed.get(json)
  if (switches === undefined) {
    switches = Switches.parse(JSON.parse(json))
    parsed.set(json, switches)
  }
  return switches
}
