import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

/** What becomes of the packets of a light socket. `frame` holds one whole socket.io packet from `start` on. */
export interface Listener {
  /** An event: `42["name",…]`. */
  event(frame: Buffer, start: number, end: number): void
}

type Acknowledge = (frame: Buffer, start: number, end: number) => void

/**
 * A socket.io client that costs next to nothing: it reads frames straight from TCP and parses no JSON, so that what is
 * measured is the server. It speaks just enough: the handshake, pings, events, acknowledgements.
 */
export class LightSocket {
  readonly #socket: Socket
  readonly #acknowledges = new Map<number, Acknowledge>()
  #listener: Listener | null = null
  #rest: Buffer | null = null
  #upgraded = false
  #calls = 0
  #connected: () => void = () => {}
  #refused: (error: Error) => void = () => {}
  /** Bytes of all frames so far, their headers left out. */
  bytes = 0

  private constructor(socket: Socket) {
    this.#socket = socket
  }

  /** Resolves once socket.io let it in. */
  static open(url: string, auth: object, listener: Listener | null): Promise<LightSocket> {
    const { hostname, port } = new URL(url)
    const socket = connect({ host: hostname, port: Number(port), noDelay: true })
    const light = new LightSocket(socket)
    light.#listener = listener
    return new Promise((resolve, reject) => {
      light.#connected = () => resolve(light)
      light.#refused = reject
      socket.on('error', reject)
      socket.on('close', () => reject(new Error('closed')))
      socket.on('data', (chunk) => light.#read(chunk, auth))
      socket.write(
        [
          'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
          `Host: ${hostname}:${port}`,
          'Connection: Upgrade',
          'Upgrade: websocket',
          'Sec-WebSocket-Version: 13',
          `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
          '\r\n',
        ].join('\r\n'),
      )
    })
  }

  /** Sends an event and resolves with the acknowledgement, unparsed. */
  ask(name: string, input: unknown): Promise<string> {
    return new Promise((resolve) => {
      this.askRaw(`["${name}",${JSON.stringify(input)}]`, (frame, start, end) => {
        resolve(frame.toString('utf8', start, end))
      })
    })
  }

  /** The same with a packet made beforehand. */
  askRaw(packet: string, acknowledge: Acknowledge): void {
    this.#calls += 1
    this.#acknowledges.set(this.#calls, acknowledge)
    this.#socket.write(frameOf(`42${this.#calls}${packet}`))
  }

  close(): void {
    this.#socket.destroy()
  }

  #read(chunk: Buffer, auth: object): void {
    const buffer = this.#rest === null ? chunk : Buffer.concat([this.#rest, chunk])
    this.#rest = null
    let at = this.#upgraded ? 0 : this.#upgrade(buffer)
    while (at < buffer.length) {
      const head = this.#upgraded ? headOf(buffer, at) : null
      if (head === null || head.end > buffer.length) break
      this.bytes += head.end - head.start
      if (head.opcode === 1) this.#packet(buffer, head.start, head.end, auth)
      at = head.end
    }
    if (at < buffer.length) this.#rest = at === 0 ? buffer : Buffer.from(buffer.subarray(at))
  }

  /** Where the frames begin behind the answer to the upgrade; 0 while that is not whole. */
  #upgrade(buffer: Buffer): number {
    const end = buffer.indexOf('\r\n\r\n')
    if (end < 0) return 0
    this.#upgraded = buffer.subarray(0, switching.length).equals(switching)
    if (!this.#upgraded) this.#refused(new Error(buffer.toString('latin1', 0, end)))
    return end + 4
  }

  #packet(frame: Buffer, start: number, end: number, auth: object): void {
    const type = frame.toString('latin1', start, Math.min(end, start + 2))
    if (type.startsWith('0')) this.#socket.write(frameOf(`40${JSON.stringify(auth)}`))
    else if (type.startsWith('2')) this.#socket.write(frameOf('3'))
    else if (type === '42') this.#listener?.event(frame, start + 2, end)
    else if (type === '43') this.#acknowledged(frame, start + 2, end)
    else if (type === '40') this.#connected()
    else this.#refused(new Error(frame.toString('utf8', start, end)))
  }

  #acknowledged(frame: Buffer, start: number, end: number): void {
    let at = start
    let call = 0
    for (let digit = frame[at]; digit !== undefined && digit >= 0x30 && digit <= 0x39; digit = frame[at]) {
      call = call * 10 + digit - 0x30
      at += 1
    }
    const acknowledge = this.#acknowledges.get(call)
    this.#acknowledges.delete(call)
    acknowledge?.(frame, at, end)
  }
}

const switching = Buffer.from('HTTP/1.1 101')

interface Head {
  readonly opcode: number
  readonly start: number
  readonly end: number
}

/** Where the payload of the frame at `at` stands; null when not even its head is there yet. */
function headOf(buffer: Buffer, at: number): Head | null {
  const first = buffer[at]
  const short = buffer[at + 1]
  if (first === undefined || short === undefined) return null
  const opcode = first & 0x0f
  if (short < 126) return { opcode, start: at + 2, end: at + 2 + short }
  const wide = short === 127
  if (at + (wide ? 10 : 4) > buffer.length) return null
  const length = wide ? Number(buffer.readBigUInt64BE(at + 2)) : buffer.readUInt16BE(at + 2)
  const start = at + (wide ? 10 : 4)
  return { opcode, start, end: start + length }
}

/** A client's frame is masked; a mask of zeros leaves the bytes as they are and spares this side the work. */
function frameOf(packet: string): Buffer {
  const length = Buffer.byteLength(packet)
  const extra = length < 126 ? 0 : length < 65_536 ? 2 : 8
  const frame = Buffer.alloc(6 + extra + length)
  frame[0] = 0x81
  frame[1] = 0x80 | (extra === 0 ? length : extra === 2 ? 126 : 127)
  if (extra === 2) frame.writeUInt16BE(length, 2)
  if (extra === 8) frame.writeBigUInt64BE(BigInt(length), 2)
  frame.write(packet, 6 + extra)
  return frame
}
