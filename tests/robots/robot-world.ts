import type { Message, RobotBody } from '#shared/domain/message.ts'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { aRobot } from '../valid-inputs.ts'
import type { WorldOptions } from '../world.ts'

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: {
    readonly errcode: number
    readonly errmsg: string
    readonly media_id: string
    readonly created_at: string
    readonly type: string
  }
}

/** The matrix world with a robot of `member` in the internal group, and its address. */
export class RobotWorld {
  readonly matrix: MatrixWorld
  readonly member: Client
  readonly place: { readonly conversationId: string; readonly robotId: string }
  path: string

  static async start(options: WorldOptions = {}): Promise<RobotWorld> {
    const matrix = await MatrixWorld.start({ seed: 62, ...options })
    const member = await matrix.world.connectAs('member')
    const conversationId = matrix.ids.internal
    const { robotId } = await member.change('robot:create', { conversationId, facts: aRobot })
    const place = { conversationId, robotId }
    return new RobotWorld(matrix, member, place, (await member.ask('robot:address', place)).path)
  }

  private constructor(matrix: MatrixWorld, member: Client, place: RobotWorld['place'], path: string) {
    this.matrix = matrix
    this.member = member
    this.place = place
    this.path = path
  }

  /** Another robot of the same group; answers its path. */
  async another(): Promise<string> {
    const { conversationId } = this.place
    const { robotId } = await this.member.change('robot:create', { conversationId, facts: aRobot })
    return (await this.member.ask('robot:address', { conversationId, robotId })).path
  }

  /** Posts as a program does that knows nothing but the address. */
  async send(payload: unknown, path: string = this.path, headers: Record<string, string> = {}): Promise<Answer> {
    const body = typeof payload === 'string' ? payload : JSON.stringify(payload)
    return answerOf(await fetch(this.matrix.world.server.url + path, { method: 'POST', body, headers }))
  }

  text(content: string, path: string = this.path): Promise<Answer> {
    return this.send({ msgtype: 'text', text: { content } }, path)
  }

  async upload(type: string, name: string, bytes: Uint8Array, path: string = this.path): Promise<Answer> {
    const form = new FormData()
    form.append('anything', new Blob([new Uint8Array(bytes)]), name)
    const address = `${path.replace('/send?', '/upload_media?')}&type=${type}`
    return answerOf(await fetch(this.matrix.world.server.url + address, { method: 'POST', body: form }))
  }

  /** What robots said, in order. */
  async said(): Promise<(Message & { body: RobotBody })[]> {
    const { conversationId } = this.place
    const { messages } = await this.member.ask('history:page', { conversationId, from: { type: 'latest' }, limit: 100 })
    return messages.filter((message): message is Message & { body: RobotBody } => message.body.type === 'robot')
  }

  close(): Promise<void> {
    return this.matrix.close()
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const { status, headers } = response
  return { status, headers, body: (await response.json()) as Answer['body'] }
}

/** A recording of so many 20 ms frames, in which somebody speaks at 12.2 kbit/s. */
export function makeAmr(frames: number): Buffer {
  const frame = Buffer.alloc(32, 0x11)
  frame[0] = 7 << 3
  return Buffer.concat([Buffer.from('#!AMR\n'), ...Array.from({ length: frames }, () => frame)])
}
