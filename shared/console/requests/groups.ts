import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { MemberRank } from '../../domain/member.ts'
import { Person } from '../../domain/person.ts'
import { mutation, nothing } from '../../protocol/request.ts'
import { ConsoleGroup, GroupsFilter, HandOver } from '../group.ts'
import { Confirm, type ConsoleRequest, pageInput, pageOutput } from '../request.ts'

/** The enterprise's groups. @see ADM-1, EXT-8 */
export const groupRequests = {
  'console:groups': {
    doc: "The enterprise's groups, newest first; a sub-admin sees those of the kinds they were granted, whose department or owner is in their scope.",
    input: z.strictObject({ filter: GroupsFilter, ...pageInput }),
    output: z.strictObject({ groups: z.array(ConsoleGroup), ...pageOutput }),
    changes: false,
    permission: 'view by kind',
    dangerous: false,
    refusals: ['input', 'console.permission'],
  },
  'console:group': {
    doc: 'One group with its hand-overs, the latest first; `inServiceLeft`: how often it may still be handed over while its owner is in service.',
    input: z.strictObject({ conversationId: Id }),
    output: z.strictObject({
      group: ConsoleGroup,
      handOvers: z.array(HandOver),
      inServiceLeft: z.number().int().min(0),
    }),
    changes: false,
    permission: 'view by kind',
    dangerous: false,
    refusals: ['handOver.unknownGroup', 'console.scope'],
  },
  'console:groupMembers': {
    doc: 'Who is in a group, in order of joining.',
    input: z.strictObject({ conversationId: Id, ...pageInput }),
    output: z.strictObject({ members: z.array(z.strictObject({ person: Person, rank: MemberRank })), ...pageOutput }),
    changes: false,
    permission: 'view by kind',
    dangerous: false,
    refusals: ['handOver.unknownGroup', 'console.scope', 'input'],
  },
  'console:groupHandOver': {
    doc: "Gives an internal or external group another owner of the enterprise's staff, who joins it if need be. While its owner is in service, at most twice in 90 days. `confirm`: the group's name. @see EXT-8",
    input: z.strictObject({ ...mutation, conversationId: Id, personId: Id, confirm: Confirm }),
    output: nothing,
    changes: true,
    permission: 'manage by kind',
    dangerous: true,
    refusals: [
      'handOver.unknownGroup',
      'handOver.followsDepartment',
      'handOver.notStaff',
      'handOver.isOwner',
      'handOver.tooOften',
      'group.full',
      'console.scope',
      'console.confirm',
    ],
  },
} as const satisfies Record<string, ConsoleRequest>
