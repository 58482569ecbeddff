import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { FileFacts } from '#shared/domain/file.ts'
import { draw } from '../../../tests/draw.tsx'
import { hostileStrings } from '../../../tests/hostile-strings.ts'
import { CodePreview } from './CodePreview.tsx'
import { MarkdownPreview } from './MarkdownPreview.tsx'
import { TextPreview } from './TextPreview.tsx'

const facts: FileFacts = {
  id: 'f',
  name: 'page.html',
  bytes: 1,
  mime: 'text/plain',
  kind: 'code',
  width: null,
  height: null,
}
const hostile = hostileStrings.join('\n\n')

describe('FILE-5: a file is never a document of the page', () => {
  test.each([
    ['markdown', MarkdownPreview],
    ['code', CodePreview],
    ['text', TextPreview],
  ])('%s draws whatever is in it as text', async (_, Preview) => {
    const { container } = await draw(<Preview file={facts} content={new Blob([hostile])} />)
    await screen.findByText(/DROP TABLE messages/)
    const region = screen.getByRole('region', { name: 'page.html' })
    expect(region.textContent).toContain('alert(1)')
    expect(region.querySelectorAll('script, img, svg, a, iframe, object')).toHaveLength(0)
    expect(container.querySelector('[onerror], [onload]')).toBeNull()
  })

  test('links and pictures in Markdown are named, never followed or fetched', async () => {
    const markdown = '[go](javascript:alert(1)) ![look](https://evil.example/x.png)\n\n| a | b |\n| - | - |\n| 1 | 2 |'
    await draw(<MarkdownPreview file={facts} content={new Blob([markdown])} />)
    await screen.findByText('go')
    expect(screen.getByText('[look]')).toBeTruthy()
    expect(screen.getAllByRole('cell')).toHaveLength(4)
    expect(document.querySelector('a, img')).toBeNull()
  })

  test('old Chinese texts that are no UTF-8 can be read', async () => {
    // 你好 in GB 18030.
    await draw(<TextPreview file={facts} content={new Blob([new Uint8Array([0xc4, 0xe3, 0xba, 0xc3, 0x0a])])} />)
    expect(await screen.findByText('你好')).toBeTruthy()
  })
})
