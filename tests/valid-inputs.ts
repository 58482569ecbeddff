import type { RobotFacts } from '#shared/domain/robot.ts'
import type { PollContent } from '#shared/features/poll/poll.ts'
import type { RequestInput, RequestName } from '#shared/protocol/requests.ts'

export interface Named {
  readonly conversationId: string
  readonly cardId: string
  readonly personId: string
  readonly newClientId: () => string
}

type Inputs = { readonly [Name in RequestName]: RequestInput<Name> }

/** A well-formed input for every request there is; the compiler asks for a line whenever one is added. */
export function validInputs({ conversationId, cardId, personId, newClientId }: Named): Inputs {
  const change = () => ({ clientId: newClientId() })
  return {
    'sync:changes': { cursors: { [conversationId]: 1 } },
    'history:page': { conversationId, from: { type: 'latest' }, limit: 20 },
    'message:search': { text: 'hello' },
    'members:list': { conversationId },
    'people:get': { ids: [personId] },
    'directory:browse': { departmentId: null },
    'directory:search': { text: 'a' },
    'contacts:list': {},
    'contact:find': { way: { by: 'group', conversationId, personId } },
    'contact:code': { ...change(), regenerate: false },
    'contact:ask': { ...change(), way: { by: 'group', conversationId, personId }, greeting: 'We met in the group' },
    'contact:decide': { ...change(), requestId: 'no-such-request', accept: true },
    'contact:remove': { ...change(), personId },
    'direct:open': { ...change(), personId },
    'group:create': { ...change(), name: 'A group', memberIds: ['owner', 'admin', 'mate'] },
    'message:send': { ...change(), conversationId, body: { type: 'text', text: 'hello', mentions: [] } },
    'message:recall': { ...change(), conversationId, messageId: 'no-such-message' },
    'read:set': { conversationId, readSeq: 1 },
    'conversation:hide': { conversationId, seq: 1 },
    'typing:start': { conversationId },
    'presence:watch': { personIds: [personId] },
    'card:send': { ...change(), conversationId, tool: 'poll', content: lunch() },
    'card:act': { ...change(), cardId, action: { type: 'vote', options: [0] } },
    'card:end': { ...change(), cardId },
    'card:remind': { ...change(), cardId },
    'card:get': { cardId },
    'card:list': { conversationId, tool: 'poll', before: null, limit: 20 },
    'card:entries': { cardId },
    'card:versions': { cardId },
    'picture:send': { ...change(), conversationId, pictureIds: ['no-such-picture'], caption: null },
    'file:get': { fileId: 'no-such-file' },
    'file:list': { conversationId, text: '', kinds: null, sort: 'newest', after: null, limit: 20 },
    'group:rename': { ...change(), conversationId, name: 'Another name' },
    'notice:publish': { ...change(), conversationId, text: 'Please read this' },
    'notice:confirm': { ...change(), conversationId, at: 1 },
    'notice:readers': { conversationId },
    'switch:set': { ...change(), conversationId, switches: { muteAll: true }, muteAllFor: 'always' },
    'admin:appoint': { ...change(), conversationId, personIds: [personId] },
    'admin:dismiss': { ...change(), conversationId, personIds: [personId] },
    'owner:transfer': { ...change(), conversationId, personId },
    'group:dissolve': { ...change(), conversationId },
    'department:close': { ...change(), conversationId },
    'member:invite': { ...change(), conversationId, personIds: [personId], reason: 'They belong here' },
    'member:remove': { ...change(), conversationId, personIds: [personId] },
    'member:mute': { ...change(), conversationId, personIds: [personId], muteFor: 600_000 },
    'group:leave': { ...change(), conversationId },
    'nickname:set': { ...change(), conversationId, nickname: 'Nick' },
    'invite:list': { conversationId },
    'calendar:range': { span: { from: 0, until: 1000 } },
    'calendar:clashes': { span: { from: 0, until: 1000 }, except: null },
    'calendar:busy': { conversationId, personIds: [personId], span: { from: 0, until: 1000 }, except: null },
    'calendar:feed': {},
    'calendar:renewFeed': change(),
    'calendar:endFeed': change(),
    'invite:mine': {},
    'invite:decide': { ...change(), inviteId: 'no-such-invite', accept: true },
    'joinCode:show': { ...change(), conversationId, regenerate: false },
    'joinCode:look': { code: 'A'.repeat(22) },
    'joinCode:join': { ...change(), code: 'A'.repeat(22), reason: null },
    'enterprise:get': {},
    'room:enter': { cardId, microphone: true, camera: false },
    'room:leave': {},
    'room:show': { microphone: true, camera: false },
    'room:signal': { to: 'no-such-seat', signal: { type: 'offer', sdp: 'v=0' } },
    'room:look': { cardIds: [cardId] },
    'consoles:list': {},
    'robot:list': { conversationId },
    'robot:create': { ...change(), conversationId, facts: aRobot },
    'robot:update': { ...change(), conversationId, robotId: 'no-such-robot', facts: aRobot },
    'robot:remove': { ...change(), conversationId, robotId: 'no-such-robot' },
    'robot:address': { conversationId, robotId: 'no-such-robot' },
    'robot:regenerate': { ...change(), conversationId, robotId: 'no-such-robot' },
    'robot:try': { ...change(), conversationId, robotId: 'no-such-robot', payload: '{}' },
    'robot:preview': { conversationId, robotId: 'no-such-robot', payload: '{}' },
    'wallet:get': {},
    'wallet:topUp': { ...change(), fen: 100 },
    'redPacket:record': { side: 'sent', year: 2026, zone: 'Asia/Shanghai', before: null, limit: 20 },
    'phone:scan': { ...change(), code: `qun-scan:${'A'.repeat(43)}` },
    'phone:confirm': { ...change(), code: `qun-scan:${'A'.repeat(43)}` },
    'phone:refuse': { ...change(), code: `qun-scan:${'A'.repeat(43)}` },
  }
}

/** A robot as somebody writes it down. */
export const aRobot = {
  name: 'Build',
  avatar: { type: 'symbol', symbol: 'build', colour: 'blue' },
  description: 'Says how builds went',
} as const satisfies RobotFacts

/** A poll about lunch: named, single choice, results live, no deadline; `change` says what is different. */
export function lunch(change: Partial<PollContent> = {}): PollContent {
  return {
    question: 'What is for lunch?',
    options: ['Noodles', 'Rice', 'Dumplings'].map((text) => ({ text, pictureId: null })),
    choice: { type: 'single' },
    anonymous: false,
    results: 'live',
    changeable: true,
    deadline: null,
    ...change,
  }
}
