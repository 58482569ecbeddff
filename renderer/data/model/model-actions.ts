import type { MessageBody } from '#shared/domain/message.ts'
import type { ModelContext } from './model-context.ts'
import type { ModelServer } from './model-server.ts'

const conversations = ['a', 'b', 'c']
const people = ['me', 'p0', 'p1', 'p2']

/** Something happens at the server: chosen by chance, so that a seed is a story. */
export function happen(server: ModelServer, chance: ModelContext): void {
  const id = oneOf(conversations, chance)
  const person = oneOf(people, chance)
  const room = server.rooms.get(id)
  if (room === undefined) {
    server.found(id)
    return
  }
  const seq = room.conversation.seq
  const deeds = [
    () => server.say(id, person, text(chance)),
    () => server.say(id, person, text(chance)),
    () => server.say(id, person, text(chance)),
    () => server.say(id, null, { type: 'system', code: 'membersAdded', by: 'p0', people: [person], text: null }),
    () => server.change(id, chance.pick(seq + 1)),
    () => server.takeBack(id, chance.pick(seq + 1)),
    () => server.rename(id, `name ${chance.pick(100)}`),
    () => server.join(id, person),
    () => server.leave(id, oneOf(['me', 'p1', 'p2'], chance)),
    () => server.mute(id, person, chance.pick(2) === 0 ? null : chance.pick(1000)),
    () => server.sendCard(id, person),
    () => server.vote(id, chance.pick(room.cards.size), person),
    () => server.vote(id, chance.pick(room.cards.size), 'me'),
    () => server.rewrite(id, chance.pick(room.cards.size)),
    () => server.vote(id, chance.pick(room.cards.size), person),
    () => server.read(id, chance.pick(seq + 1)),
  ]
  oneOf(deeds, chance)()
}

function text(chance: ModelContext): MessageBody {
  const calls = chance.pick(4)
  if (calls > 1) return { type: 'text', text: `words ${chance.pick(1000)}`, mentions: [] }
  const who = calls === 0 ? ('all' as const) : { personId: 'me' }
  return { type: 'text', text: '@someone look', mentions: [{ who, start: 0, length: 8 }] }
}

function oneOf<Value>(values: readonly Value[], chance: ModelContext): Value {
  const value = values[chance.pick(values.length)]
  if (value === undefined) throw new Error('nothing to choose from')
  return value
}
