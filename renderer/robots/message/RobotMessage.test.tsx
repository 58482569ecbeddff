import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { RobotContent } from '#shared/domain/robot-content.ts'
import { draw } from '../../../tests/draw.tsx'
import { colleague, runFake, standIn } from '../../../tests/fake-runtime.ts'
import { hostileStrings } from '../../../tests/hostile-strings.ts'
import { holdPeople } from '../../data/people.store.ts'
import { RobotMessage } from './RobotMessage.tsx'

const noPicture = vi.fn(async () => new Response('{}', { status: 404 }))

beforeEach(() => {
  vi.stubGlobal('fetch', noPicture)
  runFake({})
  standIn({ kind: 'internal' })
  holdPeople([colleague('mate', '陈舟')])
})

const show = (content: unknown) => draw(<RobotMessage content={RobotContent.parse(content)} id="m1" head />)

/** What the server makes of every payload that the documents show. */
const said = Object.entries(
  import.meta.glob<{ readonly says?: unknown }>('../../../server/robots/fixtures/*.json', {
    eager: true,
    import: 'default',
  }),
)
  .filter(([, { says }]) => says !== undefined)
  .map(([path, { says }]) => ({ name: path.replace(/^.*\//, ''), says: withIds(says) }))

describe('what robots say', () => {
  it.each(said)('$name: is drawn from its tree, all its words and nothing else', async ({ says }) => {
    const { container } = await show(says)
    for (const words of wordsIn(says)) expect(container.textContent).toContain(words)
    expect(container.querySelector('script, iframe, object, [onerror], [onload]')).toBeNull()
    for (const image of container.querySelectorAll('img')) expect(image.src).toMatch(/^blob:/)
    for (const link of container.querySelectorAll('a')) expect(link.href).toMatch(/^https?:/)
  })

  it.each(hostileStrings)('draws as text: %j', async (hostile) => {
    const words = hostile.replaceAll('\0', '').toWellFormed()
    const inline = [{ type: 'text', text: words }]
    const blocks = [
      { type: 'paragraph', content: [{ type: 'link', href: 'https://example.com', content: inline }] },
      { type: 'code', language: words.slice(0, 32), text: words },
      { type: 'table', align: [null], rows: [[inline], [inline]] },
    ]
    const titled = { title: words, description: words }
    const target = { type: 'url', url: 'https://example.com' }
    const shared = {
      source: { pictureId: 'p', name: words, colour: 'red' },
      title: titled,
      quote: { title: words, text: words, target },
      rows: [{ name: words, value: words, leads: null }],
      jumps: [{ title: words, target }],
      target,
    }
    const contents = [
      { type: 'text', text: words, mentions: [] },
      { type: 'markdown', blocks },
      { type: 'news', articles: [{ title: words, description: words, url: 'https://example.com', pictureId: 'p' }] },
      { type: 'text_notice', ...shared, emphasis: titled, text: words },
      { type: 'news_notice', ...shared, image: { pictureId: 'p', aspectRatio: 2 }, imageText: null, lines: [titled] },
    ]
    for (const content of contents) {
      const { container, unmount } = await show(content)
      expect(squeezed(container.textContent)).toContain(squeezed(words))
      expect(container.querySelector('script, img, [onerror], [onload]')).toBeNull()
      unmount()
    }
  })

  it('a table keeps the side its columns lean to', async () => {
    await show({ type: 'markdown_v2', blocks: [table] })
    expect(screen.getByRole('columnheader', { name: '分数' })).toHaveProperty('style.textAlign', 'right')
    expect(screen.getByRole('cell', { name: '98' })).toHaveProperty('style.textAlign', 'right')
    expect(screen.getByRole('region', { name: '可以左右滚动的内容' })).toHaveProperty('tabIndex', 0)
  })

  it('links go through the one safe opener, and say so where it refuses', async () => {
    const open = vi.fn(async () => false)
    vi.stubGlobal('qun', { call: open, on: () => () => undefined, serverUrl: 'http://server' })
    const link = { type: 'link', href: 'https://example.com/board', content: [{ type: 'text', text: '看板' }] }
    const { person } = await show({ type: 'markdown', blocks: [{ type: 'paragraph', content: [link] }] })
    await person.click(screen.getByRole('link', { name: '看板' }))
    expect(open).toHaveBeenCalledWith('link:open', 'https://example.com/board')
    expect(await screen.findByRole('alert')).toBeDefined()
    vi.unstubAllGlobals()
  })

  it('whom it calls stands out for that person', async () => {
    const mention = (personId: string) => ({ type: 'mention', who: { personId }, label: `@${personId}` })
    await show({ type: 'markdown', blocks: [{ type: 'paragraph', content: [mention('lin'), mention('zhou')] }] })
    expect(screen.getByText('@lin').dataset.me).toBe('true')
    expect(screen.getByText('@zhou').dataset.me).toBeUndefined()
  })

  it('a card leads where its title does; a mini-program leads nowhere and says why', async () => {
    await show({ ...notice, jumps: [{ title: '打开小程序', target: miniProgram }] })
    const card = screen.getByRole('article', { name: '错误率超过阈值' })
    expect(within(card).getByRole('link', { name: '错误率超过阈值' })).toHaveProperty('href', 'https://example.com/')
    expect(within(card).queryByRole('link', { name: /打开小程序/ })).toBeNull()
    expect(within(card).getByText('小程序，只能在微信中打开')).toBeDefined()
  })

  it('a card without a title leads where its words do', async () => {
    await show({ ...notice, title: { title: null, description: null }, text: '只有正文' })
    expect(screen.getByRole('link', { name: '只有正文' })).toHaveProperty('href', 'https://example.com/')
  })

  it.each([
    ['a card', notice, '错误率超过阈值'],
    ['a card without a title', { ...notice, title: { title: null, description: null }, text: '只有正文' }, '只有正文'],
    ['news', { type: 'news', articles: ['一', '二'].map(article) }, '一'],
    ['a voice', { type: 'voice', file: { ...file, kind: 'audio' }, lasts: 7000 }, '播放语音，7 秒'],
  ])('Enter on %s opens what it leads to', async (_, content, name) => {
    const { container } = await show(content)
    const [opens, ...more] = container.querySelectorAll('[data-opens]')
    expect(opens?.getAttribute('aria-label') ?? opens?.textContent).toBe(name)
    expect(more).toEqual([])
  })

  it('a file can be saved and looked at, and is not passed on', async () => {
    await show({ type: 'file', file })
    expect(screen.getByRole('button', { name: '下载 日报.txt' })).toBeDefined()
    expect(screen.queryByRole('button', { name: /转发/ })).toBeNull()
  })

  it('a voice says how long it is; where it cannot be played it says so and can be saved', async () => {
    const voice = { ...file, name: '播报.amr', mime: 'audio/amr', kind: 'audio' }
    const { person } = await show({ type: 'voice', file: voice, lasts: 7400 })
    expect(screen.getByText('7″')).toBeDefined()
    await person.click(screen.getByRole('button', { name: '播放语音，7 秒' }))
    expect((await screen.findByRole('alert')).textContent).toContain('可以下载')
    expect(screen.getByRole('button', { name: '下载语音' })).toBeDefined()
  })
})

const file = { id: 'f', name: '日报.txt', bytes: 12, mime: 'text/plain', kind: 'text', width: null, height: null }
const article = (title: string) => ({ title, description: null, url: 'https://a.b', pictureId: null })
const miniProgram = { type: 'miniProgram', appId: 'APPID', page: null }
const notice = {
  type: 'text_notice',
  source: null,
  title: { title: '错误率超过阈值', description: null },
  emphasis: null,
  quote: null,
  text: null,
  rows: [],
  jumps: [],
  target: { type: 'url', url: 'https://example.com/' },
}
const table = {
  type: 'table',
  align: ['left', 'right'],
  rows: [
    ['姓名', '分数'],
    ['张三', '98'],
  ].map((row) => row.map((text) => [{ type: 'text', text }])),
}

/** The fixtures only say that there is an id. */
function withIds(says: unknown): unknown {
  return JSON.parse(JSON.stringify(says).replaceAll('"a picture"', '"picture"').replaceAll('"a file"', '"file"'))
}

/** White space is drawn as the page draws it. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

/** What a content says, without what only names a picture, a file, a place or a kind. */
function wordsIn(says: unknown): string[] {
  const words: string[] = []
  const quiet = new Set(['type', 'pictureId', 'href', 'url', 'colour', 'language', 'appId', 'page', 'who', 'mentions'])
  const look = (value: unknown, key: string): void => {
    if (typeof value === 'string' && !quiet.has(key)) words.push(...value.split('\n'))
    else if (quiet.has(key) || key === 'file' || key === 'leads' || key === 'align' || key === 'imageText') return
    else if (Array.isArray(value)) for (const one of value) look(one, key)
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) look(one, name === 'alt' ? 'url' : name)
  }
  look(says, '')
  return words
}
