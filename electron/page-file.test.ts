import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pageFile } from './page-file.ts'

const root = join('/', 'program', 'renderer')

describe('a page address', () => {
  test('names a file of the built pages', () => {
    expect(pageFile(root, 'app://qun/')).toBe(join(root, 'index.html'))
    expect(pageFile(root, 'app://qun/assets/index.js?v=1#top')).toBe(join(root, 'assets', 'index.js'))
  })

  test.each([
    'app://qun/..%2f..%2fetc/passwd',
    'app://qun/%2e%2e%2fsecret.json',
    'app://qun/assets/..%5c..%5csecret.json',
    'app://qun/assets/%00.js',
    'app://qun/C:%5cWindows%5cwin.ini',
    'app://qun/%E0%A4%A',
    'app://other/index.html',
    'file:///etc/passwd',
    'https://qun/index.html',
    'nonsense',
  ])('never leads out of them: %s', (url) => {
    expect(pageFile(root, url)).toBeUndefined()
  })

  test('with plain dots stays inside, since the browser resolves them first', () => {
    expect(pageFile(root, 'app://qun/../../etc/passwd')).toBe(join(root, 'etc', 'passwd'))
  })
})
