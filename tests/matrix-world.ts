import type { Conversation, ConversationKind } from '#shared/domain/conversation.ts'
import type { Role } from '#shared/domain/member.ts'
import { foundConversation } from '../server/domain/groups/found-conversation.ts'
import { postMessage } from '../server/domain/messages/post-message.ts'
import { type Work, write } from '../server/domain/once.ts'
import { directKeyOf, findConversation, takeRev } from '../server/storage/stores/conversations.store.ts'
import { insertLink } from '../server/storage/stores/department-groups.store.ts'
import { insertMembers, presentMembers } from '../server/storage/stores/members.store.ts'
import type { Tables } from '../server/storage/tables.ts'
import { buildDirectory } from '../server/worlds/build-directory.ts'
import type { Script } from '../server/worlds/demo/script.ts'
import { worldTime } from '../server/worlds/world-time.ts'
import { staff, wechatUser } from './staff.ts'
import { World, type WorldOptions } from './world.ts'

type HumanRole = Exclude<Role, 'robot'>

/** Who plays which role in the conversation of each kind. */
export const castOf = {
  direct: { member: 'member' },
  internal: { owner: 'owner', admin: 'admin', member: 'member' },
  department: { owner: 'owner', admin: 'admin', member: 'member' },
  external: { owner: 'owner', admin: 'admin', member: 'member', outsider: 'visitor' },
  wechat: { owner: 'wx-owner', admin: 'wx-admin', outsider: 'visitor' },
} as const satisfies Record<ConversationKind, Partial<Record<HumanRole, string>>>

/**
 * A small world with one conversation of every kind, everybody the rules tell apart, and every setting within reach.
 * `stranger` is staff but in none of them, `ally` is staff of the partner, who also sits in the external group.
 */
export class MatrixWorld {
  readonly world: World
  readonly ids: Readonly<Record<ConversationKind, string>>

  static async start(options: WorldOptions = {}): Promise<MatrixWorld> {
    const ids = { direct: '', internal: '', department: '', external: '', wechat: '' }
    const build = async (work: Work) => {
      await buildDirectory(work.db, script, worldTime(work.now), '')
      for (const founding of foundings) ids[founding.kind] = await found(work, founding)
      await options.build?.(work)
    }
    return new MatrixWorld(await World.start({ ...options, build }), ids)
  }

  private constructor(world: World, ids: Record<ConversationKind, string>) {
    this.world = world
    this.ids = ids
  }

  /** Puts a conversation into a state, as if its management had done so; nobody is told. */
  arrange(id: string, change: Partial<Pick<Conversation, 'state' | 'switches' | 'memberCount'>>): Promise<void> {
    const { switches, ...rest } = change
    const row = { ...rest, ...(switches === undefined ? {} : { switches: JSON.stringify(switches) }) }
    return this.#write(async ({ db }) => {
      await db.updateTable('conversations').set(row).where('id', '=', id).execute()
    })
  }

  /** Changes somebody's place in a conversation; nobody is told. */
  arrangeMember(id: string, personId: string, change: Partial<Tables['members']>): Promise<void> {
    return this.#write(async ({ db }) => {
      await db
        .updateTable('members')
        .set(change)
        .where('conversationId', '=', id)
        .where('personId', '=', personId)
        .execute()
    })
  }

  /** Changes what the console knows of somebody. */
  arrangePerson(personId: string, change: Partial<Tables['people']>): Promise<void> {
    return this.#write(async ({ db }) => {
      await db.updateTable('people').set(change).where('id', '=', personId).execute()
    })
  }

  /** Renames a group the way any change of its row goes: under the next rev, announced. */
  rename(id: string, name: string): Promise<void> {
    return this.#write(async (work) => {
      await this.#touch(work, id, { name })
      await postMessage(work, systemLine(id, 'renamed', [], name))
    })
  }

  /** Adds somebody the way any joining goes: own row and group under the next rev, a system line, announced. */
  addMember(id: string, personId: string): Promise<void> {
    return this.#write(async (work) => {
      const conversation = await findConversation(work.db, id)
      if (conversation === null) throw new Error(`no conversation ${id}`)
      const rev = await this.#touch(work, id, { memberCount: conversation.memberCount + 1 })
      const position = 1000 + rev
      const historyFrom = conversation.switches.newcomersSeeHistory ? 0 : conversation.seq
      await work.db.deleteFrom('members').where('conversationId', '=', id).where('personId', '=', personId).execute()
      await insertMembers(work.db, [
        { ...memberRow(id, personId, work.now), position, joinedRev: rev, historyFrom, rev },
      ])
      const member = (await presentMembers(work.db, id)).find((one) => one.personId === personId)
      if (member !== undefined) work.news.at(id, rev).members.set(personId, member)
      work.news.joined.push({ personId, conversationId: id })
      await postMessage(work, systemLine(id, 'membersAdded', [personId], null))
    })
  }

  /** Takes somebody out the same way. */
  removeMember(id: string, personId: string): Promise<void> {
    return this.#write(async (work) => {
      const conversation = await findConversation(work.db, id)
      const member = (await presentMembers(work.db, id)).find((one) => one.personId === personId)
      if (conversation === null || member === undefined) throw new Error(`${personId} is not in ${id}`)
      const rev = await this.#touch(work, id, { memberCount: conversation.memberCount - 1 })
      const rows = work.db.updateTable('members').set({ present: 0, rev })
      await rows.where('conversationId', '=', id).where('personId', '=', personId).execute()
      work.news.at(id, rev).members.set(personId, { ...member, present: false })
      work.news.left.push({ personId, conversationId: id, why: 'removed' })
      await postMessage(work, systemLine(id, 'memberRemoved', [personId], null))
    })
  }

  close(): Promise<void> {
    return this.world.close()
  }

  async #touch(work: Work, id: string, change: Partial<Tables['conversations']>): Promise<number> {
    const [taken] = await takeRev(work.db, { id })
    if (taken === undefined) throw new Error(`no conversation ${id}`)
    await work.db
      .updateTable('conversations')
      .set({ ...change, ownRev: taken.rev })
      .where('id', '=', id)
      .execute()
    work.news.at(id, taken.rev).conversation = true
    return taken.rev
  }

  #write(change: (work: Work) => Promise<void>): Promise<void> {
    return write(this.world.server.ctx, change)
  }
}

interface Founding {
  readonly kind: ConversationKind
  readonly memberIds: readonly string[]
}

const foundings: readonly Founding[] = [
  { kind: 'direct', memberIds: ['member', 'mate'] },
  { kind: 'internal', memberIds: ['owner', 'admin', 'member', 'mate'] },
  { kind: 'department', memberIds: ['owner', 'admin', 'member', 'mate'] },
  { kind: 'external', memberIds: ['owner', 'admin', 'member', 'visitor', 'ally'] },
  { kind: 'wechat', memberIds: ['wx-owner', 'wx-admin', 'visitor', 'member'] },
]

async function found(work: Work, { kind, memberIds }: Founding): Promise<string> {
  const owned = kind !== 'direct' && kind !== 'wechat'
  const id = await foundConversation(work, {
    kind,
    enterpriseId: owned ? 'acme' : null,
    departmentId: kind === 'department' ? 'acme-sales' : null,
    directKey: kind === 'direct' ? directKeyOf('member', 'mate') : null,
    name: kind === 'direct' ? null : `The ${kind} group`,
    ownerId: kind === 'direct' ? null : (memberIds[0] ?? null),
    memberIds,
  })
  if (kind === 'department') {
    await insertLink(work.db, {
      departmentId: 'acme-sales',
      conversationId: id,
      namedByHand: 1,
      ownerFollows: 1,
      leftOut: 0,
    })
  }
  const adminId = kind === 'wechat' ? 'wx-admin' : 'admin'
  const rows = work.db.updateTable('members').set({ rank: 'admin' }).where('conversationId', '=', id)
  if (kind !== 'direct') await rows.where('personId', '=', adminId).execute()
  return id
}

function memberRow(conversationId: string, personId: string, joinedAt: number): Tables['members'] {
  const own = { nickname: null, mutedUntil: null, handAdded: 1, present: 1, readSeq: 0 } as const
  return {
    conversationId,
    personId,
    joinedAt,
    rank: 'member',
    position: 0,
    joinedRev: 1,
    historyFrom: 0,
    rev: 1,
    ...own,
  }
}

function systemLine(
  conversationId: string,
  code: 'renamed' | 'membersAdded' | 'memberRemoved',
  people: string[],
  text: string | null,
) {
  const body = { type: 'system', code, by: 'owner', people, text } as const
  return { conversationId, senderId: null, clientId: null, body: { ...body, people } }
}

/** Acme with its people, its partner, and WeChat users. */
const script: Script = {
  enterprises: [
    { key: 'acme', name: 'Acme Trading', shortName: 'Acme', creator: 'owner', departmentGroups: true },
    { key: 'partner', name: 'Partner Works', shortName: 'Partner', creator: 'ally', departmentGroups: false },
  ],
  departments: [
    { key: 'acme-root', name: 'Acme Trading', parent: null, enterprise: 'acme' },
    { key: 'acme-sales', name: 'Sales', parent: 'acme-root', enterprise: 'acme' },
    { key: 'acme-lab', name: 'Laboratory', parent: 'acme-root', enterprise: 'acme' },
    { key: 'partner-root', name: 'Partner Works', parent: null, enterprise: 'partner' },
  ],
  people: [
    staff('owner', ['acme-sales']),
    staff('admin', ['acme-sales']),
    staff('member', ['acme-sales']),
    staff('mate', ['acme-sales']),
    staff('stranger', ['acme-lab']),
    staff('newcomer', ['acme-lab']),
    staff('hidden', ['acme-lab'], { flags: { hidden: true } }),
    staff('blind', ['acme-lab'], { flags: { seesNobody: true } }),
    staff('inward', ['acme-lab'], { flags: { noExternalContact: true } }),
    staff('ally', ['partner-root'], { enterprise: 'partner' }),
    wechatUser('visitor'),
    wechatUser('wx-owner'),
    wechatUser('wx-admin'),
    wechatUser('wx-friend'),
  ],
  contacts: [
    { staff: 'owner', outsider: 'visitor', sinceDaysAgo: 9 },
    { staff: 'member', outsider: 'visitor', sinceDaysAgo: 9 },
    { staff: 'member', outsider: 'ally', sinceDaysAgo: 9 },
    { staff: 'inward', outsider: 'visitor', sinceDaysAgo: 9 },
    { staff: 'wx-owner', outsider: 'wx-admin', sinceDaysAgo: 9 },
    { staff: 'wx-owner', outsider: 'visitor', sinceDaysAgo: 9 },
    { staff: 'wx-owner', outsider: 'member', sinceDaysAgo: 9 },
  ],
  conversations: [],
}
