import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import { Server } from 'socket.io'
import { serveParent } from '../process/serve-parent.ts'
import { pollContent } from '../worlds/poll-content.ts'
import { probe } from './probe.ts'

/** What a client of the baseline sends: the very request of the product. */
interface Sent {
  readonly clientId: string
  readonly conversationId: string
  readonly body: unknown
}

type Acknowledge = (reply: unknown) => void

const room = 'room'
const conversationId = '019ab000-0000-7000-8000-000000000000'
let seq = 0
let card: object = {}
let announcing = false

/**
 * The baseline: socket.io and nothing else. It knows nobody, asks nobody, keeps nothing (unless told to insert one row),
 * and sends everyone the same bytes as the product's server would.
 */
const bare = {
  ...probe,
  listen: async ({ insert }: { readonly insert: string | null }): Promise<string> => {
    const http = createServer()
    const io = new Server(http, { serveClient: false, transports: ['websocket'], maxHttpBufferSize: 1_000_000 })
    const keep = insert === null ? null : durableInsert(insert)
    io.on('connection', (socket) => {
      void socket.join(room)
      socket.on('message:send', (input: Sent, acknowledge: Acknowledge) => {
        const message = messageOf(input)
        keep?.(message)
        if (keep === null) io.to(room).emit('conversation:changed', changesOf(message))
        const { id, rev, sentAt } = message
        acknowledge({ ok: true, value: { messageId: id, seq: rev, rev, sentAt } })
      })
      socket.on('card:act', (_input: unknown, acknowledge: Acknowledge) => {
        acknowledge({ ok: true, value: { card: vote() } })
        if (announcing) return
        announcing = true
        setTimeout(() => {
          announcing = false
          io.to(room).emit('conversation:changed', {
            conversationId,
            prevRev: seq,
            rev: seq,
            cards: [{ ...card, content: undefined }],
          })
        }, 200)
      })
    })
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
    // A TCP server's address is never a path.
    return `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  },
}
export type Bare = typeof bare

function messageOf({ clientId, conversationId, body }: Sent) {
  seq += 1
  return {
    id: randomUUID(),
    conversationId,
    senderId: `person-${seq % 10}`,
    clientId,
    body,
    seq,
    rev: seq,
    sentAt: Date.now(),
  }
}

/** Counts a vote; the card is as long as the product's, which events tell without its content. */
function vote(): object {
  seq += 1
  card = {
    id: conversationId,
    conversationId,
    messageId: conversationId,
    tool: 'poll',
    version: 1,
    content: pollContent,
    state: { tallies: [seq, 0, 0, 0] },
    revision: seq,
    contentRevision: 1,
    rev: seq,
    createdBy: 'person-0',
    createdAt: 1_790_000_000_000,
    endsAt: null,
    endedAt: null,
    endedBy: null,
    answered: seq,
    audience: 2000,
    mine: null,
  }
  return card
}

type Message = ReturnType<typeof messageOf>

const changesOf = (message: Message) => ({
  conversationId: message.conversationId,
  prevRev: message.rev - 1,
  rev: message.rev,
  messages: [message],
})

/** One prepared insert and a commit that survives a power cut, as plainly as SQLite does it. */
function durableInsert(path: string): (message: Message) => void {
  const database = new DatabaseSync(path)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec(
    'CREATE TABLE messages (id TEXT PRIMARY KEY, conversation TEXT, seq INTEGER, sender TEXT, at INTEGER, body TEXT)',
  )
  const insert = database.prepare('INSERT INTO messages VALUES (?, ?, ?, ?, ?, ?)')
  return ({ id, conversationId, seq: at, senderId, sentAt, body }) => {
    insert.run(id, conversationId, at, senderId, sentAt, JSON.stringify(body))
  }
}

serveParent(bare)
