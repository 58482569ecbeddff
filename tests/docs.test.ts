import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { limits, othersAtCreation, renameByAnyoneUpTo } from '#shared/domain/limits.ts'
import { httpRoutes } from '../docs/http-routes.ts'
import { pages } from '../docs/pages.ts'
import { readSourceTree } from './source-tree.ts'

describe('the generated pages', () => {
  test.each(pages())('$path is what the code says; `npm run docs` writes it anew', ({ path, text }) => {
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  test('name every route of plain HTTP there is', () => {
    const routes = readSourceTree()
      .filter(({ path, isTest }) => path.startsWith('server/transport/') && !isTest)
      .flatMap(({ code }) => [...code.matchAll(/\.(get|post|put|patch|delete)(?:<[^(]*>)?\(\s*'(\/[^']*)'/g)])
      .map(([, method = '', path]) => `${method.toUpperCase()} ${path}`)
    expect(routes.length).toBeGreaterThan(7)
    expect(httpRoutes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(routes.sort())
  })
})

describe('docs/rules.md', () => {
  const rows = readFileSync('docs/rules.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| .* `[^`]+` `[^`]+` \|$/.test(line))
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))

  test('says where each number and choice lives, and it is there', () => {
    expect(rows.length).toBeGreaterThan(45)
    const lost = rows.filter((cells) => {
      const [, path = '', name = ''] = /`([^`]+)` `([^`]+)`/.exec(cells.at(-1) ?? '') ?? []
      const word = path.endsWith('domain/limits.ts') ? (name.split('.').at(-1) ?? '') : name
      return !existsSync(path) || !readFileSync(path, 'utf8').includes(word)
    })
    expect(lost).toEqual([])
  })

  test('has the numbers of the limits as they are', () => {
    const numbers = rows.filter((cells) => cells.at(-1)?.includes('domain/limits.ts'))
    const wrong = numbers.filter(([, , said = '', , where = '']) => said !== inWords(valueAt(where)))
    expect(numbers.length).toBeGreaterThan(20)
    expect(wrong).toEqual([])
  })
})

function valueAt(where: string): unknown {
  const [, name = ''] = /`limits\.([^`]+)`/.exec(where) ?? []
  if (name !== '') return name.split('.').reduce<unknown>((part, key) => Object(part)[key], limits)
  return where.includes('othersAtCreation') ? othersAtCreation : renameByAnyoneUpTo
}

function inWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'number' || value < 60_000) return String(value)
  const hours = value / 3_600_000
  if (hours < 1) return `${value / 60_000} min`
  return hours > 24 ? `${hours / 24} days` : `${hours} h`
}
