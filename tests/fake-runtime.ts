import { type Conversation, noSwitches } from '#shared/domain/conversation.ts'
import type { MemberRank } from '#shared/domain/member.ts'
import type { Person } from '#shared/domain/person.ts'
import type { RequestInput, RequestName, RequestOutput } from '#shared/protocol/requests.ts'
import { holdHead } from '../renderer/data/conversations.store.ts'
import { type Runtime, setRunning } from '../renderer/data/runtime.ts'
import { useSession } from '../renderer/data/session.store.ts'

/** What the server would answer to the requests a test expects; throw a DomainError to refuse. */
export type Answers = {
  readonly [Name in RequestName]?: (input: RequestInput<Name>) => RequestOutput<Name> | Promise<RequestOutput<Name>>
}

/** Everything a test's client put into its outbox. */
export interface FakeRuntime {
  readonly sent: { readonly conversationId: string; readonly body: unknown }[]
}

/** A signed-in client without a server: requests are answered by the test, sends are only remembered. */
export function runFake(answers: Answers, send: (body: unknown) => void = () => undefined): FakeRuntime {
  const sent: FakeRuntime['sent'] = []
  const idle = { want: () => undefined }
  const runtime: Runtime = {
    token: 'token',
    online: () => true,
    ask: async (name, input) => {
      const answer = answers[name]
      if (!answer) throw new Error(`the test does not expect ${name}`)
      return answer(input)
    },
    outbox: {
      send: async (conversationId, body) => {
        send(body)
        sent.push({ conversationId, body })
      },
      retry: async () => undefined,
      discard: async () => undefined,
    },
    timelines: { open: () => undefined, loadOlder: () => undefined },
    people: idle,
    members: idle,
    cards: idle,
    presence: { watch: () => undefined, type: () => undefined },
    reads: { mark: () => undefined },
    history: { clear: () => undefined },
    drafts: { save: () => undefined },
    stop: async () => undefined,
  }
  setRunning(runtime)
  return { sent }
}

/** Signs 林夏 in and puts her into one group, as an ordinary member unless told otherwise. */
export function standIn(
  group: Partial<Conversation> & Pick<Conversation, 'kind'>,
  { rank = 'member' }: { readonly rank?: MemberRank } = {},
): void {
  const conversation: Conversation = {
    id: 'group',
    enterpriseId: group.kind === 'wechat' ? null : 'xinghe',
    departmentId: null,
    name: '产品设计部',
    state: 'open',
    switches: noSwitches,
    notice: null,
    ownerId: 'zhou',
    memberCount: 12,
    faces: [],
    createdAt: 0,
    seq: 1,
    rev: 1,
    ...group,
  }
  useSession.setState({ phase: 'signedIn', me: linXia })
  holdHead({
    conversation,
    read: { conversationId: conversation.id, readSeq: 0, asOfSeq: 0, asOfRev: 0, unread: 0, mentionSeq: null },
    last: null,
    mine: { personId: linXia.id, rank, nickname: null, joinedAt: 0, mutedUntil: null, handAdded: false, present: true },
  })
}

/** Somebody of 星河科技. */
export function colleague(id: string, name: string): Person {
  return { id, name, latinName: null, title: null, enterpriseId: 'xinghe', enterpriseName: '星河科技' }
}

const linXia = colleague('lin', '林夏')
