import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PostContent, PostState } from '#shared/features/post/post.ts'
import { UploadedPicture } from '#shared/protocol/http.ts'
import { protocolVersion } from '#shared/protocol/version.ts'
import type { Client } from '../client.ts'
import { hostileStrings } from '../hostile-strings.ts'
import { makePng } from '../make-picture.ts'
import { MatrixWorld } from '../matrix-world.ts'

let matrix: MatrixWorld
let owner: Client
let admin: Client
let author: Client
let mate: Client

beforeAll(async () => {
  matrix = await MatrixWorld.start({ seed: 31 })
  owner = await matrix.world.connectAs('owner')
  admin = await matrix.world.connectAs('admin')
  author = await matrix.world.connectAs('member')
  mate = await matrix.world.connectAs('mate')
})
afterAll(() => matrix.close())

type Block = PostContent['body']['content'][number]

const saying = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const naming = (...ids: readonly string[]): Block => ({
  type: 'paragraph',
  content: ids.map((id) => ({ type: 'mention', attrs: { id, label: id } })),
})
const showing = (id: string): Block => ({ type: 'image', attrs: { id, width: 30, height: 20 } })
const about = (title: string, ...content: readonly Block[]): PostContent => ({
  title,
  body: { type: 'doc', content: content.length > 0 ? [...content] : [saying('Read me')] },
})

describe('TOOL-1, POST-1: a post is a card', () => {
  test('that everyone in the group is told of, with its document', async () => {
    const content = about('Told to all', saying('hello'))
    const { cardId } = await send(content)
    const told = await mate.next('conversation:changed', ({ cards }) => cards?.[0]?.id === cardId)
    expect(told).toMatchObject({
      messages: [
        { body: { type: 'card', tool: 'post', summary: { zh: '[图文] Told to all', en: '[Post] Told to all' } } },
      ],
      cards: [{ content, state: { likes: 0, comments: 0, edits: 0, editedAt: null }, createdBy: 'member' }],
    })
  })

  test('POST-4: that is told once: likes and comments bring what they change, writing it anew brings all of it', async () => {
    const long = about('Long', saying('字'.repeat(19_000)))
    const { cardId } = await send(long)
    const tellingOf = (revision: number) =>
      mate.next('conversation:changed', ({ cards }) => cards?.[0]?.id === cardId && cards[0].revision >= revision)
    const sizes: number[] = []
    const likes = { type: 'like', liked: true }
    for (const [place, action] of [likes, { type: 'comment', text: 'Read it all' }].entries()) {
      await owner.change('card:act', { cardId, action })
      matrix.world.clock.advance(1000)
      const told = await tellingOf(place + 2)
      expect(told.cards?.[0]).toMatchObject({ contentRevision: 1, state: { likes: 1, comments: place } })
      expect(told.cards?.[0]).not.toHaveProperty('content')
      sizes.push(Buffer.byteLength(JSON.stringify(told)))
    }
    expect(Math.max(...sizes)).toBeLessThan(Buffer.byteLength(JSON.stringify(long)) / 50)
    const shorter = about('Shorter')
    await author.change('card:act', { cardId, action: { type: 'edit', content: shorter } })
    matrix.world.clock.advance(1000)
    expect((await tellingOf(4)).cards?.[0]).toMatchObject({ contentRevision: 4, content: shorter })
    expect((await mate.ask('card:get', { cardId })).card).toMatchObject({ contentRevision: 4, content: shorter })
  })

  test('that external groups do not have', async () => {
    const input = under({ conversationId: matrix.ids.external, tool: 'post', content: about('Not here') })
    expect(await author.refusal('card:send', input)).toMatchObject({ code: 'forbidden', reason: 'capability.kind' })
  })

  test('POST-3: whose document is checked, in a new post and in an edited one', async () => {
    const { cardId } = await send(about('Checked'))
    const script = { type: 'script', content: [{ type: 'text', text: 'alert(1)' }] }
    const link = { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }
    for (const block of [script, { type: 'paragraph', content: [link] }, { ...saying('a'), html: '<b>a</b>' }]) {
      const content = { title: 'T', body: { type: 'doc', content: [block] } }
      const sent = await author.refusal('card:send', under({ ...here(), content }))
      expect(sent).toMatchObject({ code: 'invalid', reason: 'input' })
      expect(sent.details.at).toMatch(/^content\.body/)
      expect(await refused(author, cardId, { type: 'edit', content })).toMatchObject({
        code: 'invalid',
        reason: 'input',
      })
    }
  })

  test('POST-3: however deep it is nested', async () => {
    for (const depth of [20, 40, 90, 400]) {
      let body: unknown = saying('a')
      for (let level = 0; level < depth; level += 1) body = { type: 'blockquote', content: [body] }
      const input = under({ ...here(), content: { title: 'Deep', body: { type: 'doc', content: [body] } } })
      expect(await author.refusal('card:send', input)).toMatchObject({ code: 'invalid', reason: 'input' })
    }
  })

  test('POST-3: however deep a stranger’s own program nests it, up to a whole frame', async () => {
    for (const depth of [5_000, 100_000]) {
      const input = JSON.stringify(under({ ...here(), content: 'HERE' }))
      const frame = `420["card:send",${input.replace('"HERE"', '[['.repeat(depth) + ']]'.repeat(depth))}]`
      expect(await rawReply(author, frame)).toMatch(/^430\[\{"ok":false,"error":\{"code":"invalid","reason":"input"/)
    }
    expect((await send(about('Still there'))).seq).toBeGreaterThan(0)
  })

  test.each(hostileStrings)('with %j in every field comes back as it was typed', async (text) => {
    const words: Block = {
      type: 'paragraph',
      content: [
        { type: 'text', text, marks: [{ type: 'bold' }] },
        { type: 'mention', attrs: { id: 'mate', label: text } },
      ],
    }
    const code: Block = { type: 'codeBlock', content: [{ type: 'text', text }] }
    const content = { title: text, body: { type: 'doc' as const, content: [words, code] } }
    const { cardId } = await send(content)
    await act(mate, cardId, { type: 'comment', text })
    expect((await get(mate, cardId)).content).toEqual({ ...content, title: text.trim() })
    const { entries } = await author.ask('card:entries', { cardId })
    expect(entries.at(-1)?.entry).toMatchObject({ text: text.trim() })
    const csv = await matrix.world.get(`/api/cards/${cardId}/export?format=csv`, bearer(mate))
    expect(csv.status).toBe(200)
  })
})

describe('POST-1: pictures', () => {
  test('are the author’s own; everyone in the group may fetch them once it is sent', async () => {
    const pictureId = await upload(author)
    expect((await fetched(mate, pictureId)).status).toBe(404)
    await send(about('With a picture', showing(pictureId)))
    expect((await fetched(mate, pictureId)).status).toBe(200)
  })

  test('of somebody else are refused, in an edited post too, which stays as it was', async () => {
    const pictureId = await upload(mate)
    const content = about('Stolen', showing(pictureId))
    const sent = await author.refusal('card:send', under({ ...here(), content }))
    expect(sent).toMatchObject({ code: 'not_found', reason: 'picture.unknown' })
    const { cardId } = await send(about('Honest'))
    expect(await refused(author, cardId, { type: 'edit', content })).toMatchObject({ reason: 'picture.unknown' })
    expect(await get(mate, cardId)).toMatchObject({ content: { title: 'Honest' }, state: { edits: 0 } })
  })

  test('come in with an edit', async () => {
    const { cardId } = await send(about('Before'))
    const pictureId = await upload(author)
    await act(author, cardId, { type: 'edit', content: about('After', showing(pictureId)) })
    expect((await fetched(mate, pictureId)).status).toBe(200)
  })
})

describe('POST-1: mentions', () => {
  test('of a new post call whom they name as a message does, and not its author', async () => {
    const before = await mentionSeqOf(admin)
    const { seq, cardId } = await send(about('For you', naming('mate', 'member')))
    const told = await mate.next('conversation:changed', ({ cards }) => cards?.[0]?.id === cardId)
    expect(told.messages?.[0]?.body).toMatchObject({ mentions: ['mate'] })
    expect([await mentionSeqOf(mate), await mentionSeqOf(admin)]).toEqual([seq, before])
  })

  test('of an edited post call those who were not named before', async () => {
    const { cardId } = await send(about('Named', naming('mate')))
    await act(author, cardId, { type: 'edit', content: about('Named', naming('mate', 'admin', 'member')) })
    expect(await notes(cardId)).toMatchObject([
      { note: 'news', mentions: ['admin'], summary: { en: 'Post updated: Named' } },
    ])
    await act(author, cardId, { type: 'edit', content: about('Named again', naming('admin')) })
    expect(await notes(cardId)).toHaveLength(1)
  })

  test('are of people in the group', async () => {
    const content = about('Who?', naming('stranger'))
    const sent = await author.refusal('card:send', under({ ...here(), content }))
    expect(sent).toMatchObject({ code: 'not_found', reason: 'member.unknown' })
    const { cardId } = await send(about('Who?'))
    expect(await refused(author, cardId, { type: 'edit', content })).toMatchObject({ reason: 'member.unknown' })
  })

  test('of somebody who left since stay in an edited post, and cannot be put into one', async () => {
    await matrix.addMember(matrix.ids.internal, 'stranger')
    const { cardId } = await send(about('Still here', naming('stranger')))
    const other = await send(about('Not yet'))
    await matrix.removeMember(matrix.ids.internal, 'stranger')
    await act(author, cardId, { type: 'edit', content: about('Gone', naming('stranger'), saying('bye')) })
    expect((await get(mate, cardId)).content).toMatchObject({ title: 'Gone' })
    const edited = { type: 'edit', content: about('Not yet', naming('stranger')) }
    expect(await refused(author, other.cardId, edited)).toMatchObject({ reason: 'member.unknown' })
  })
})

describe('POST-4: likes', () => {
  test('are one a person, given and taken back', async () => {
    const { cardId } = await send(about('Like me'))
    await act(mate, cardId, { type: 'like', liked: true })
    await act(mate, cardId, { type: 'like', liked: true })
    const liked = await act(admin, cardId, { type: 'like', liked: true })
    expect(liked).toMatchObject({ state: { likes: 2 }, mine: { type: 'like' } })
    expect(await act(mate, cardId, { type: 'like', liked: false })).toMatchObject({ state: { likes: 1 }, mine: null })
    expect(await act(mate, cardId, { type: 'like', liked: false })).toMatchObject({ state: { likes: 1 } })
    const { entries, missing } = await author.ask('card:entries', { cardId })
    expect(entries).toMatchObject([{ personId: 'admin', slot: '', entry: { type: 'like' } }])
    expect(missing).toEqual([])
  })

  test('of everybody at once are all counted', async () => {
    const { cardId } = await send(about('Rush'))
    const everyone = [owner, admin, author, mate]
    await Promise.all(
      everyone.flatMap((one) => [true, false, true].map((liked) => act(one, cardId, { type: 'like', liked }))),
    )
    expect((await get(mate, cardId)).state).toMatchObject({ likes: 4 })
  })
})

describe('POST-4: comments', () => {
  test('are any number a person, in order, of 1 to 500 characters', async () => {
    const { cardId } = await send(about('Talk'))
    await act(mate, cardId, { type: 'comment', text: ' first ' })
    matrix.world.clock.advance(1000)
    await act(mate, cardId, { type: 'comment', text: 'second' })
    matrix.world.clock.advance(1000)
    expect(await act(author, cardId, { type: 'comment', text: 'x'.repeat(500) })).toMatchObject({
      state: { comments: 3, likes: 0 },
      mine: null,
    })
    expect((await commentsOf(cardId)).map(({ text }) => text)).toEqual(['first', 'second', 'x'.repeat(500)])
    for (const text of ['', '   ', 'x'.repeat(501)]) {
      expect(await refused(mate, cardId, { type: 'comment', text })).toMatchObject({ code: 'invalid', reason: 'input' })
    }
  })

  test('are deleted by who wrote them, and by creator, owner and admins; by nobody else', async () => {
    const { cardId } = await send(about('Tidy up'))
    const write = async (client: Client) => {
      await act(client, cardId, { type: 'comment', text: `by ${client.personId}` })
      const { slot } = (await commentsOf(cardId)).find(({ text }) => text === `by ${client.personId}`) ?? { slot: '' }
      return { type: 'deleteComment', personId: client.personId, slot }
    }
    const deletion = await write(admin)
    expect(await refused(mate, cardId, deletion)).toMatchObject({ code: 'forbidden', reason: 'post.commentNotYours' })
    expect(await act(author, cardId, deletion)).toMatchObject({ state: { comments: 0 } })
    expect(await refused(author, cardId, deletion)).toMatchObject({ code: 'not_found', reason: 'post.commentGone' })
    for (const [writer, deleter] of [
      [mate, mate],
      [mate, owner],
      [mate, admin],
    ] as const) {
      expect(await act(deleter, cardId, await write(writer))).toMatchObject({ state: { comments: 0 } })
    }
  })

  test('are told apart from likes: no like is deleted as a comment', async () => {
    const { cardId } = await send(about('Mine'))
    await act(mate, cardId, { type: 'like', liked: true })
    const forged = { type: 'deleteComment', personId: 'mate', slot: '' }
    expect(await refused(author, cardId, forged)).toMatchObject({ code: 'invalid', reason: 'input' })
    expect((await get(mate, cardId)).state).toMatchObject({ likes: 1 })
  })
})

describe('POST-4: editing', () => {
  test('is the author’s, also after others liked, and keeps what was said', async () => {
    const { cardId, messageId } = await send(about('First'))
    await act(mate, cardId, { type: 'like', liked: true })
    matrix.world.clock.advance(1000)
    const now = matrix.world.clock.now()
    const edited = await act(author, cardId, { type: 'edit', content: about('Second', saying('anew')) })
    expect(edited).toMatchObject({ content: { title: 'Second' }, state: { likes: 1, edits: 1, editedAt: now } })
    await act(author, cardId, { type: 'edit', content: about('Third') })
    const { versions } = await mate.ask('card:versions', { cardId })
    expect(versions.map(({ content }) => (content as PostContent).title)).toEqual(['Second', 'First'])
    const page = { conversationId: matrix.ids.internal, from: { type: 'latest' as const }, limit: 20 }
    const message = (await mate.ask('history:page', page)).messages.find(({ id }) => id === messageId)
    expect(message?.body).toMatchObject({ summary: { en: '[Post] Third' } })
  })

  test('is nobody else’s, not the owner’s either', async () => {
    const { cardId } = await send(about('Hands off'))
    for (const client of [owner, admin, mate]) {
      expect(await refused(client, cardId, { type: 'edit', content: about('Mine now') })).toMatchObject({
        code: 'forbidden',
        reason: 'post.notAuthor',
      })
    }
  })

  test('without a change makes no version', async () => {
    const { cardId } = await send(about('Same'))
    expect(await act(author, cardId, { type: 'edit', content: about('Same') })).toMatchObject({ state: { edits: 0 } })
    expect((await mate.ask('card:versions', { cardId })).versions).toEqual([])
  })
})

describe('TOOL-2, TOOL-5: a post', () => {
  test('is closed by creator, owner or admin, and takes nothing from then on', async () => {
    const { cardId } = await send(about('Closing'))
    expect(await mate.refusal('card:end', under({ cardId }))).toMatchObject({ reason: 'card.notYours' })
    await owner.change('card:end', { cardId })
    for (const action of [
      { type: 'like', liked: true },
      { type: 'comment', text: 'late' },
    ]) {
      expect(await refused(mate, cardId, action)).toMatchObject({ code: 'conflict', reason: 'card.ended' })
    }
    expect(await refused(author, cardId, { type: 'edit', content: about('Late') })).toMatchObject({
      reason: 'card.ended',
    })
    expect(await notes(cardId)).toEqual([])
  })

  test('asks nobody, so nobody is reminded', async () => {
    const { cardId } = await send(about('No hurry'))
    expect(await author.refusal('card:remind', under({ cardId }))).toMatchObject({ reason: 'card.everyoneAnswered' })
  })
})

const here = () => ({ conversationId: matrix.ids.internal, tool: 'post' })
const under = <Input extends object>(input: Input) => ({ clientId: matrix.world.newClientId(), ...input })
const bearer = ({ token }: Client) => ({ authorization: `Bearer ${token}` })

function send(content: unknown) {
  return author.change('card:send', { ...here(), content })
}

async function act(client: Client, cardId: string, action: unknown) {
  return (await client.change('card:act', { cardId, action })).card
}

function refused(client: Client, cardId: string, action: unknown) {
  return client.refusal('card:act', under({ cardId, action }))
}

async function get(client: Client, cardId: string) {
  const { card } = await client.ask('card:get', { cardId })
  return { ...card, state: card.state as PostState }
}

async function commentsOf(cardId: string) {
  const { entries } = await author.ask('card:entries', { cardId })
  return entries.flatMap(({ slot, entry }) => {
    const { type, text } = Object(entry)
    return type === 'comment' ? [{ slot, text: String(text) }] : []
  })
}

async function notes(cardId: string) {
  const page = { conversationId: matrix.ids.internal, from: { type: 'latest' as const }, limit: 100 }
  const { messages } = await owner.ask('history:page', page)
  return messages.map(({ body }) => body).filter((body) => body.type === 'cardNote' && body.cardId === cardId)
}

async function mentionSeqOf(client: Client) {
  const { conversations } = await client.ask('sync:changes', { cursors: {} })
  return conversations.find(({ conversationId }) => conversationId === matrix.ids.internal)?.read?.mentionSeq ?? null
}

/** What comes back for a frame as it is, past every client library that would fall over it first. */
async function rawReply({ token }: Client, frame: string): Promise<string> {
  const address = matrix.world.server.url.replace(/^http/, 'ws')
  const socket = new WebSocket(`${address}/socket.io/?EIO=4&transport=websocket`)
  try {
    return await new Promise((resolve, reject) => {
      socket.addEventListener('error', () => reject(new Error('the connection broke')))
      socket.addEventListener('close', () => reject(new Error('the connection was closed')))
      socket.addEventListener('message', ({ data }) => {
        const told = String(data)
        if (told.startsWith('0')) socket.send(`40${JSON.stringify({ token, protocol: protocolVersion })}`)
        if (told.startsWith('40')) socket.send(frame)
        if (told.startsWith('430')) resolve(told)
      })
    })
  } finally {
    socket.close()
  }
}

async function upload(client: Client) {
  const body = new Uint8Array(makePng(30, 20))
  const response = await fetch(`${matrix.world.server.url}/api/pictures`, {
    method: 'POST',
    headers: bearer(client),
    body,
  })
  return UploadedPicture.parse(await response.json()).pictureId
}

const fetched = (client: Client, pictureId: string) => matrix.world.get(`/api/pictures/${pictureId}`, bearer(client))
