import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { poll } from '#shared/features/poll/poll.ts'
import { cardProps } from '../../../tests/card-props.ts'
import { draw } from '../../../tests/draw.tsx'
import { colleague, runFake } from '../../../tests/fake-runtime.ts'
import { setRunning } from '../../data/runtime.ts'
import { useSession } from '../../data/session.store.ts'
import { PollCard } from './PollCard.tsx'
import { PollComposer } from './PollComposer.tsx'

const server = vi.fn<(address: string, init: RequestInit) => Promise<Response>>()

beforeEach(() => {
  runFake({})
  useSession.setState({ phase: 'signedIn', me: colleague('lin', '林夏') })
  vi.stubGlobal('fetch', server)
  server.mockImplementation(async (_address, { method }) =>
    method === 'POST' ? Response.json({ pictureId: 'p1', width: 4, height: 3 }) : new Response('bytes'),
  )
})

afterEach(() => {
  useSession.setState({ phase: 'signedOut', me: null })
  setRunning(null)
  vi.clearAllMocks()
  vi.unstubAllGlobals()
})

const png = new File(['bytes'], '../../徒步.png', { type: 'image/png' })

function composerProps(): Parameters<typeof PollComposer>[0] {
  return {
    conversationId: 'group',
    saved: null,
    now: () => 0,
    busy: false,
    refusal: null,
    onSave: vi.fn(),
    onSubmit: vi.fn(),
    onCancel: vi.fn(),
  }
}

const option = (number: number) => screen.getByRole<HTMLInputElement>('textbox', { name: `选项 ${number}` })

function pastePicture(field: HTMLElement): void {
  fireEvent(field, createEvent.paste(field, { clipboardData: { getData: () => '', files: [png] } }))
}

async function writtenPoll(given: Parameters<typeof PollComposer>[0]) {
  const { person } = await draw(<PollComposer {...given} />)
  await person.type(screen.getByRole('textbox', { name: '问题' }), '去哪儿？{Enter}徒步{Enter}桌游')
  return person
}

describe('POLL-1: writing a poll with pictures', () => {
  it('a picture is chosen for an option, shown, and sent with it', async () => {
    const given = composerProps()
    const person = await writtenPoll(given)
    expect(screen.getByRole('button', { name: '给选项 2 添加图片' })).toBeTruthy()
    const [, second] = document.querySelectorAll<HTMLInputElement>('input[type=file]')
    if (!second) throw new Error('there is no file field')
    await person.upload(second, png)
    expect(await screen.findByRole('button', { name: '放大图片：桌游' })).toBeTruthy()
    await person.click(screen.getByRole('button', { name: '发送' }))
    expect(vi.mocked(given.onSubmit).mock.calls[0]?.[0].options).toEqual([
      { text: '徒步', pictureId: null },
      { text: '桌游', pictureId: 'p1' },
    ])
  })

  it('a picture is pasted into an option, and removed again', async () => {
    const given = composerProps()
    const person = await writtenPoll(given)
    pastePicture(option(1))
    await person.click(await screen.findByRole('button', { name: '移除选项 1 的图片' }))
    expect(screen.getByRole('button', { name: '给选项 1 添加图片' })).toBeTruthy()
    await person.click(screen.getByRole('button', { name: '发送' }))
    expect(vi.mocked(given.onSubmit).mock.calls[0]?.[0].options[0]).toEqual({ text: '徒步', pictureId: null })
  })

  it('nothing is sent while a picture is on its way', async () => {
    const given = composerProps()
    const person = await writtenPoll(given)
    let arrive = (_: Response) => {}
    server.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          arrive = resolve
        }),
    )
    pastePicture(option(1))
    await person.keyboard('{Control>}{Enter}{/Control}')
    expect(given.onSubmit).not.toHaveBeenCalled()
    arrive(Response.json({ pictureId: 'p2', width: 1, height: 1 }))
    await screen.findByRole('button', { name: '放大图片：徒步' })
    await person.click(screen.getByRole('button', { name: '发送' }))
    expect(vi.mocked(given.onSubmit).mock.calls[0]?.[0].options[0]).toEqual({ text: '徒步', pictureId: 'p2' })
  })

  it('what the server refuses is explained at the option, and the text stays', async () => {
    await writtenPoll(composerProps())
    const error = { code: 'invalid', reason: 'picture.notAPicture', details: {} }
    server.mockImplementationOnce(async () => Response.json({ error }, { status: 400 }))
    pastePicture(option(1))
    expect((await screen.findByRole('alert')).textContent).toContain('JPEG、PNG、GIF 或 WebP')
    expect(option(1).value).toBe('徒步')
  })

  it('a picture without a word asks for one', async () => {
    const given = composerProps()
    const person = await writtenPoll(given)
    pastePicture(option(3))
    await screen.findByRole('button', { name: '放大图片：选项 3' })
    await person.click(screen.getByRole('button', { name: '发送' }))
    expect(screen.getByText('给这张图片写上选项文字')).toBeTruthy()
    expect(given.onSubmit).not.toHaveBeenCalled()
  })

  it('the picture survives closing the dialog, moves and goes with its option', async () => {
    const given = composerProps()
    const person = await writtenPoll(given)
    pastePicture(option(1))
    await screen.findByRole('button', { name: '放大图片：徒步' })
    const kept: unknown = JSON.parse(JSON.stringify(vi.mocked(given.onSave).mock.lastCall?.[0]))
    screen.getByRole('button', { name: /移动选项 1/ }).focus()
    await person.keyboard('{ArrowDown}')
    expect(screen.getByRole('button', { name: '移除选项 2 的图片' })).toBeTruthy()
    await person.click(screen.getByRole('button', { name: '删除选项 2' }))
    expect(screen.queryByRole('button', { name: /放大图片/ })).toBeNull()
    await draw(<PollComposer {...composerProps()} saved={kept} />, 'en')
    expect(await screen.findByRole('button', { name: 'Enlarge the picture: 徒步' })).toBeTruthy()
  })
})

describe('POLL-1: a poll with pictures', () => {
  const [example] = poll.examples
  const content = {
    ...example,
    options: example.options.map((one, at) => (at === 1 ? { ...one, pictureId: 'p7' } : one)),
  }
  const props: Parameters<typeof PollCard>[0] = {
    ...cardProps({ answered: 0 }),
    content,
    state: { tallies: [0, 0, 0] },
  }

  it('keeps the place of a picture before it is there', async () => {
    server.mockImplementation(() => new Promise(() => {}))
    await draw(<PollCard {...props} />)
    const { width, height } = screen.getByRole('img', { name: '图片加载中' }).style
    expect([width, height]).toEqual(['44px', '44px'])
  })

  it('enlarging is not choosing; Escape closes the picture alone', async () => {
    const { person } = await draw(<PollCard {...props} />)
    await person.click(await screen.findByRole('button', { name: '放大图片：桌游 + 火锅' }))
    const dialog = await screen.findByRole('dialog', { name: '桌游 + 火锅' })
    expect(within(dialog).getByRole('img', { name: '桌游 + 火锅' })).toBeTruthy()
    await person.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '放大图片：桌游 + 火锅' }))
    expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual([false, false, false])
  })

  it('a picture one may not see says so in its place', async () => {
    const error = { code: 'not_found', reason: 'picture.unknown', details: {} }
    server.mockImplementation(async () => Response.json({ error }, { status: 404 }))
    await draw(<PollCard {...props} />)
    expect(await screen.findByRole('img', { name: /找不到这张图片/ })).toBeTruthy()
  })
})
