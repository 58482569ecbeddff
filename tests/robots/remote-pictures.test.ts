import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makePng } from '../make-picture.ts'
import { RobotWorld } from './robot-world.ts'

let robots: RobotWorld
let web: Server
let asked: string[]
let respond: RequestListener
let host: string
let closedWeb: Server
let closedAsked: string[]

beforeEach(async () => {
  asked = []
  respond = (_, response) => void response.end(makePng(30, 20))
  web = createServer((request, response) => {
    asked.push(request.url ?? '')
    respond(request, response)
  })
  closedAsked = []
  closedWeb = createServer(({ url }, response) => {
    closedAsked.push(url ?? '')
    response.end(makePng(30, 20))
  })
  await new Promise<void>((listening) => web.listen(0, '127.0.0.1', listening))
  host = `127.0.0.1:${(web.address() as AddressInfo).port}`
  robots = await RobotWorld.start({ trustedHosts: [host] })
  await allow(true)
})
afterEach(async () => {
  await robots.close()
  for (const one of [web, closedWeb]) await new Promise((closed) => one.close(closed))
})

describe('ROB-5: a picture on the web', () => {
  test('is fetched once, when somebody of the group first looks, and served to the group alone', async () => {
    const id = await named(`http://${host}/a.png?b=c`)
    expect(asked).toEqual([])
    expect(await look(id, 'stranger')).toBe(404)
    expect(asked).toEqual([])
    expect(await Promise.all(['mate', 'owner', 'admin'].map((personId) => look(id, personId)))).toEqual([200, 200, 200])
    expect(await look(id, 'member')).toBe(200)
    expect(asked).toEqual(['/a.png?b=c'])
    expect(await look(id, 'stranger')).toBe(404)
  })

  test('is not fetched while the console does not allow it', async () => {
    await allow(false)
    const id = await named(`http://${host}/a.png`)
    expect(await look(id, 'mate')).toBe(404)
    expect(asked).toEqual([])
    await allow(true)
    expect(await look(id, 'mate')).toBe(200)
  })

  test('that could not be fetched is tried again later, and not at every look', async () => {
    const id = await named(`http://${host}/a.png`)
    respond = (_, response) => void response.writeHead(500).end()
    for (let n = 0; n < 3; n += 1) expect(await look(id, 'mate')).toBe(404)
    expect(asked).toHaveLength(1)
    respond = (_, response) => void response.end(makePng(30, 20))
    robots.matrix.world.clock.advance(10 * 60_000)
    expect(await look(id, 'mate')).toBe(200)
  })

  test('is none that is not a picture, or is too large', async () => {
    const wrong: RequestListener[] = [
      (_, response) => void response.setHeader('content-type', 'image/png').end('<svg onload="alert(1)"/>'),
      (_, response) => void response.end(Buffer.alloc(1024 * 1024 + 1)),
      (_, response) => void response.end(makePng(20_000, 20_000)),
      (_, response) => void response.end(makePng(30, 20).subarray(0, -9)),
      (_, response) => void response.end(),
    ]
    for (const one of wrong) {
      respond = one
      expect(await look(await named(`http://${host}/`), 'mate')).toBe(404)
    }
  })

  test('follows three redirects, each to where it may go', async () => {
    respond = ({ url }, response) => {
      const n = Number(url?.slice(1))
      if (n === 0) response.end(makePng(30, 20))
      else response.writeHead(302, { location: `/${n - 1}` }).end()
    }
    expect(await look(await named(`http://${host}/3`), 'mate')).toBe(200)
    expect(await look(await named(`http://${host}/4`), 'mate')).toBe(404)
    const closed = await closedHost()
    for (const location of [
      `http://${closed}/`,
      `http://localhost:${portOf(closed)}/`,
      'file:///etc/passwd',
      'ftp://x/',
    ])
      expect(await look(await redirecting(location), 'mate'), location).toBe(404)
  })

  test('is never looked for on this machine or among its neighbours', async () => {
    const port = portOf(await closedHost())
    const names = ['localhost', '127.1', '2130706433', '0x7f000001', '0.0.0.0', '[::1]', '[::ffff:127.0.0.1]', '[::]']
    for (const name of names) {
      const url = `http://${name}:${port}/`
      expect(await look(await redirecting(url), 'mate'), url).toBe(404)
      expect(await look(await named(url), 'mate'), url).toBe(404)
    }
    expect(closedAsked).toEqual([])
  })
})

/** A server of this machine that nobody vouches for. */
async function closedHost(): Promise<string> {
  await new Promise<void>((listening) => closedWeb.listen(0, '127.0.0.1', listening))
  return `127.0.0.1:${(closedWeb.address() as AddressInfo).port}`
}

const portOf = (address: string) => address.split(':')[1]

function allow(remotePictures: boolean): Promise<unknown> {
  const settings = JSON.stringify({ remotePictures })
  const row = { enterpriseId: 'acme', settings, creatorMustScan: 0 as const }
  return robots.matrix.world.server.ctx.storage.write((db) =>
    db
      .insertInto('enterpriseSettings')
      .values(row)
      .onConflict((conflict) => conflict.column('enterpriseId').doUpdateSet({ settings }))
      .execute(),
  )
}

/** Posts a message that names a picture; answers the id it has there. */
async function named(picurl: string): Promise<string> {
  robots.matrix.world.clock.advance(60_000)
  const articles = [{ title: 'A picture', url: 'https://example.com', picurl }]
  expect((await robots.send({ msgtype: 'news', news: { articles } })).body.errcode).toBe(0)
  const content = (await robots.said()).at(-1)?.body.content
  const id = content?.type === 'news' ? content.articles[0]?.pictureId : null
  if (!id) throw new Error(`no picture was named by ${picurl}`)
  return id
}

function redirecting(location: string): Promise<string> {
  respond = (_, response) => void response.writeHead(301, { location }).end()
  return named(`http://${host}/`)
}

async function look(id: string, personId: string): Promise<number> {
  const { world } = robots.matrix
  const authorization = `Bearer ${await world.signInAs(personId)}`
  return (await world.get(`/api/pictures/${id}`, { authorization })).status
}
