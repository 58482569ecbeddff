import { act, screen } from '@testing-library/react'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FileFacts } from '#shared/domain/file.ts'
import { draw } from '../../../tests/draw.tsx'
import { hostileStrings } from '../../../tests/hostile-strings.ts'
import { CodePreview } from './CodePreview.tsx'
import { MarkdownPreview } from './MarkdownPreview.tsx'
import { parseText, type TextToParse } from './parse-text.ts'
import { TextPreview } from './TextPreview.tsx'

const file: FileFacts = {
  id: 'f',
  name: 'page.html',
  bytes: 1,
  mime: 'text/plain',
  kind: 'code',
  width: null,
  height: null,
}
const hostile = hostileStrings.join('\n\n')

/** A worker as the page sees it, in the same thread. */
class WorkerHere {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null
  onerror: (() => void) | null = null
  terminate = vi.fn()

  postMessage(wanted: TextToParse): void {
    queueMicrotask(() => this.answer(wanted))
  }

  protected answer(wanted: TextToParse): void {
    this.onmessage?.({ data: parseText(wanted) })
  }
}

const ended = vi.fn()

/** One that is still busy with what it was given. */
class BusyWorker extends WorkerHere {
  override terminate = ended
  protected override answer(): void {}
}

beforeEach(() => {
  vi.stubGlobal('Worker', WorkerHere)
  ended.mockClear()
})
// Only once all that was drawn is gone: it may still ask for one.
afterAll(() => vi.unstubAllGlobals())

describe('FILE-5: a file is never a document of the page', () => {
  test.each([
    ['markdown', MarkdownPreview],
    ['code', CodePreview],
    ['text', TextPreview],
  ])('%s draws whatever is in it as text', async (_, Preview) => {
    const { container } = await draw(<Preview file={file} content={new Blob([hostile])} />)
    await screen.findByText(/DROP TABLE messages/)
    const region = screen.getByRole('region', { name: 'page.html' })
    expect(region.textContent).toContain('alert(1)')
    expect(region.querySelectorAll('script, img, svg, a, iframe, object')).toHaveLength(0)
    expect(container.querySelector('[onerror], [onload]')).toBeNull()
  })

  test('links and pictures in Markdown are named, never followed or fetched', async () => {
    const markdown = '[go](javascript:alert(1)) ![look](https://evil.example/x.png)\n\n| a | b |\n| - | - |\n| 1 | 2 |'
    await draw(<MarkdownPreview file={file} content={new Blob([markdown])} />)
    await screen.findByText('go')
    expect(screen.getByText('[look]')).toBeTruthy()
    expect(screen.getAllByRole('cell')).toHaveLength(4)
    expect(document.querySelector('a, img')).toBeNull()
  })

  test('old Chinese texts that are no UTF-8 can be read', async () => {
    // 你好 in GB 18030.
    await draw(<TextPreview file={file} content={new Blob([new Uint8Array([0xc4, 0xe3, 0xba, 0xc3, 0x0a])])} />)
    expect(await screen.findByText('你好')).toBeTruthy()
  })
})

describe('FILE-5: a text that takes a parser hours', () => {
  const facts = { ...file, name: 'a.md', kind: 'markdown' } as const

  test.each([
    ['markdown', MarkdownPreview],
    ['code', CodePreview],
  ])('is given up on, and shown as the text it is: %s', async (_, Preview) => {
    vi.stubGlobal('Worker', BusyWorker)
    const waited = vi.spyOn(globalThis, 'setTimeout')
    await draw(<Preview file={facts} content={new Blob(['**x_'])} />)
    await vi.waitFor(() => expect(patienceIn(waited)).toBeDefined())
    act(() => patienceIn(waited)?.())
    expect(await screen.findByText('**x_')).toBeTruthy()
    expect(ended).toHaveBeenCalled()
  })

  test.each([
    ['nested too deep to be drawn', '>'.repeat(500)],
    ['of too many parts to be drawn', 'a\n\n'.repeat(30_000)],
  ])('and one %s is plain text too', (_, text) => {
    expect(parseText({ as: 'markdown', text, language: '' })).toBeNull()
  })
})

/** What the preview does when its patience ends. */
function patienceIn({ mock }: { readonly mock: { readonly calls: readonly (readonly unknown[])[] } }) {
  const [run] = mock.calls.find(([, ms]) => ms === 3000) ?? []
  return typeof run === 'function' ? () => void run() : undefined
}
