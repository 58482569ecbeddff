import { describe, expect, test } from 'vitest'
import { can, type Standing } from '#shared/capabilities/can.ts'
import { capabilities, matrix } from '#shared/capabilities/matrix.ts'
import { ConversationKind, ConversationState, noSwitches } from '#shared/domain/conversation.ts'
import { capabilityReasons } from '#shared/domain/error.ts'
import { isHidden, reasonsAgainst, ruleBookCapabilities, whoMay } from '../../tests/rule-book.ts'

const roles = ['owner', 'admin', 'member', 'outsider', 'robot'] as const
const kinds = ConversationKind.options

const member: Standing = {
  kind: 'internal',
  state: 'open',
  switches: noSwitches,
  memberCount: 5,
  role: 'member',
  muted: false,
  externalContact: true,
  handAdded: true,
}

describe('the capability matrix', () => {
  test('has exactly the capabilities of the rule book', () => {
    expect([...capabilities].sort()).toEqual(ruleBookCapabilities().sort())
  })

  test.each(kinds)('gives every capability to the roles the rule book names, in %s conversations', (kind) => {
    const printed = Object.fromEntries(capabilities.map((capability) => [capability, matrix[capability].who[kind]]))
    const book = Object.fromEntries(capabilities.map((capability) => [capability, whoMay(capability, kind)]))
    expect(printed).toEqual(book)
  })
})

describe('can()', () => {
  test('answers as the rule book does, for every kind × role × capability × state × switch', () => {
    const wrong: string[] = []
    let asked = 0
    for (const standing of everyStanding()) {
      for (const capability of capabilities) {
        asked += 1
        const against = reasonsAgainst(capability, standing)
        const verdict = can(capability, standing)
        const agrees = verdict.allowed ? against.length === 0 : against.includes(verdict.reason)
        if (!agrees) wrong.push(`${capability} ${JSON.stringify(standing)}: ${JSON.stringify(verdict)}`)
      }
    }
    expect(wrong.slice(0, 5)).toEqual([])
    expect(asked).toBe(5 * 5 * 3 * 32 * 2 * 2 * 2 * 2 * capabilities.length)
  })

  test('CAP-2: hides what can never be done here, disables what another switch would allow', () => {
    const wrong: string[] = []
    for (const standing of everyStanding()) {
      for (const capability of capabilities) {
        const [reason, ...more] = reasonsAgainst(capability, standing)
        const verdict = can(capability, standing)
        if (reason === undefined || more.length > 0 || verdict.allowed) continue
        const draw = isHidden(capability, reason) ? 'hidden' : 'disabled'
        if (verdict.draw !== draw) wrong.push(`${capability} ${reason}: ${verdict.draw}`)
      }
    }
    expect(wrong.slice(0, 5)).toEqual([])
  })

  test('CAP-1: every reason it may give is met somewhere, and no other', () => {
    const met = new Set<string>()
    for (const standing of everyStanding()) {
      for (const capability of capabilities) {
        const verdict = can(capability, standing)
        if (!verdict.allowed) met.add(verdict.reason)
      }
    }
    expect([...met].sort()).toEqual([...capabilityReasons].sort())
  })

  test('CAP-2: the robot entry disappears for members once only the owner manages', () => {
    const switches = { ...noSwitches, onlyOwnerManage: true }
    expect(can('robot.add', { ...member, switches })).toEqual({
      allowed: false,
      reason: 'capability.onlyOwnerManage',
      draw: 'hidden',
    })
    expect(can('notice.publish', { ...member, switches })).toMatchObject({ draw: 'disabled' })
    expect(can('robot.add', { ...member, role: 'admin', switches })).toEqual({ allowed: true })
  })

  test('a tool is not drawn at all in an external group', () => {
    expect(can('poll.create', { ...member, kind: 'external' })).toEqual({
      allowed: false,
      reason: 'capability.kind',
      draw: 'hidden',
    })
  })

  test('the hundredth member still lets everyone rename, the next one does not', () => {
    expect(can('group.rename', { ...member, memberCount: 100 }).allowed).toBe(true)
    expect(can('group.rename', { ...member, memberCount: 101 })).toMatchObject({ reason: 'capability.over100' })
  })

  test('an owner and an admin talk on while everyone is muted', () => {
    const switches = { ...noSwitches, muteAll: true }
    const says = (role: Standing['role']) => can('message.send', { ...member, role, switches }).allowed
    expect(roles.slice(0, 3).map(says)).toEqual([true, true, false])
  })
})

function* everyStanding(): Generator<Standing> {
  for (const kind of kinds) {
    for (const role of roles) {
      for (const state of ConversationState.options) {
        for (const bits of Array.from({ length: 512 }, (_, place) => place)) yield standingOf(kind, role, state, bits)
      }
    }
  }
}

function standingOf(kind: ConversationKind, role: Standing['role'], state: ConversationState, bits: number): Standing {
  const bit = (place: number) => (bits >> place) % 2 === 1
  return {
    kind,
    role,
    state,
    switches: {
      ...noSwitches,
      onlyOwnerManage: bit(0),
      forbidRename: bit(1),
      muteAll: bit(2),
      mentionAllByAdmins: bit(3),
      forbidMutualAdd: bit(8),
    },
    memberCount: bit(4) ? 101 : 100,
    muted: bit(5),
    externalContact: bit(6),
    handAdded: bit(7),
  }
}
