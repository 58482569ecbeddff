import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { SignedIn } from '#shared/protocol/http.ts'
import { Client } from '../client.ts'
import { ConsoleDesk } from './console-desk.ts'
import { Desk } from './desk.ts'
import { ServerProcess } from './server-process.ts'

interface Story {
  /** `fake`: Chromium makes up camera and microphone; there are none where stories are told. */
  readonly media: 'real' | 'fake'
  readonly server: ServerProcess
  /** Opens the desktop program on a computer of its own; the same name again is the same computer. */
  readonly openDesk: (computer: string) => Promise<Desk>
  /** Somebody of the cast at a computer of their own, signed in. */
  readonly deskOf: (name: string) => Promise<Desk>
  /** Two of them, each with the conversation open. */
  readonly gather: (conversation: string, one: string, other: string) => Promise<readonly [Desk, Desk]>
  /** Somebody's management console, at a section of it. */
  readonly consoleOf: (name: string, section: string) => Promise<ConsoleDesk>
  /** A person's program without a screen: what somebody else does, and what a hostile client tries. */
  readonly connectAs: (personId: string) => Promise<Client>
}

interface Worker {
  /** A folder with the demo world in it, built once: every story begins on a copy of it. */
  readonly demoWorld: string
}

/** A story in the real Electron, on a server and a demo world of its own. */
export const test = base.extend<Story, Worker>({
  demoWorld: [
    // Playwright reads the names of fixtures from the pattern, and this one needs none.
    async ({ browserName: _ }, use, { project, workerIndex }) => {
      const folder = join(project.outputDir, `demo-world-${workerIndex}`)
      const server = await ServerProcess.start({ data: folder })
      await server.stop()
      await use(folder)
    },
    { scope: 'worker' },
  ],
  media: ['real', { option: true }],
  server: async ({ demoWorld }, use, info) => {
    const data = info.outputPath('server')
    cpSync(demoWorld, data, { recursive: true })
    const server = await ServerProcess.start({ data })
    await use(server)
    await server.stop()
  },
  openDesk: async ({ server, media }, use, info) => {
    const desks: Desk[] = []
    await use(async (computer) => {
      const desk = await Desk.open({
        serverUrl: server.url,
        folder: info.outputPath(computer),
        switches: media === 'fake' ? fakeMedia : [],
      })
      desks.push(desk)
      return desk
    })
    for (const { app } of desks) await app.close()
  },
  deskOf: async ({ openDesk }, use) => {
    await use(async (name) => {
      const desk = await openDesk(name)
      await desk.signInAs(name)
      return desk
    })
  },
  gather: async ({ deskOf }, use) => {
    const comeTo = async (conversation: string, name: string) => {
      const desk = await deskOf(name)
      await desk.openConversation(conversation)
      return desk
    }
    await use(async (conversation, one, other) => [await comeTo(conversation, one), await comeTo(conversation, other)])
  },
  consoleOf: async ({ deskOf }, use) => {
    await use(async (name, section) => {
      const console = await ConsoleDesk.open(await deskOf(name))
      await console.goTo(section)
      return console
    })
  },
  connectAs: async ({ server }, use) => {
    const clients: Client[] = []
    let made = 0
    await use(async (personId) => {
      const response = await fetch(`${server.url}/api/sign-in/persona`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ personId }),
      })
      const { token } = SignedIn.parse(await response.json())
      const newClientId = () => `00000000-0000-7000-8000-${String(++made).padStart(12, '0')}`
      const client = await Client.connect({ url: server.url, token, personId, newClientId })
      clients.push(client)
      return client
    })
    for (const client of clients) client.close()
  },
})

/** The devices are made up; whether a page may use them is still asked of the program. */
const fakeMedia = ['--use-fake-device-for-media-stream']

export { expect }
