import { describe, expect, test } from 'vitest'
import { capabilities, matrix } from '#shared/capabilities/matrix.ts'
import { limits } from '#shared/domain/limits.ts'
import type { Role } from '#shared/domain/member.ts'
import { languages } from '../i18n/texts.ts'
import { translator } from '../i18n/translate.ts'
import { rowTitle } from './cell-text.ts'
import { compareRows, isCapability } from './compare-rows.ts'
import { comparedKinds } from './compared-kinds.ts'
import { narrowedIn } from './conditions.ts'
import { foundRows } from './found-rows.ts'
import { looksTexts } from './looks.texts.ts'
import { whyTexts } from './why.texts.ts'

const rows = compareRows()
const letters: Readonly<Record<Role, string>> = { owner: 'O', admin: 'A', member: 'M', outsider: 'X', robot: 'R' }

describe('CMP-1: the rows of the comparison', () => {
  test('are every capability of the matrix, once, and every limit of every kind', () => {
    const keys = rows.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.filter(isCapability).sort()).toEqual([...capabilities].sort())
    for (const name of Object.keys(limits.internal)) expect(keys).toContain(`limit.${name}`)
  })

  test.each(comparedKinds)('say who may in %s groups exactly as the matrix does', (kind) => {
    const printed = rows.flatMap(({ key, cells }) => {
      const cell = cells[kind]
      return cell.type === 'who' ? [[key, cell.roles.map((role) => letters[role]).join('')]] : []
    })
    const inOrder = (who: string) => ['O', 'A', 'M', 'X', 'R'].filter((letter) => who.includes(letter)).join('')
    const book = capabilities.map((capability) => [capability, inOrder(matrix[capability].who[kind])])
    expect(Object.fromEntries(printed)).toEqual(Object.fromEntries(book))
  })

  test.each(comparedKinds)('carry the limits of %s groups', (kind) => {
    const cell = (name: string) => rows.find(({ key }) => key === `limit.${name}`)?.cells[kind]
    expect(cell('members')).toEqual({ type: 'people', count: limits[kind].members })
    expect(cell('recallWithin')).toEqual({ type: 'time', lasts: limits[kind].recallWithin })
    expect(cell('newcomersSeeHistory')).toEqual({ type: limits[kind].newcomersSeeHistory ? 'yes' : 'no' })
    const lives = limits[kind].joinCodeLives
    expect(cell('joinCodeLives')).toEqual(lives === null ? { type: 'none' } : { type: 'time', lasts: lives })
  })

  test.each(languages)('have a title, a reason and a place to be met, in %s', (language) => {
    const why = translator(whyTexts, language)
    const looks = translator(looksTexts, language)
    const poor = rows.filter(({ key }) =>
      [rowTitle(key, language), why(key), looks(key)].some((text) => text === '' || text === key),
    )
    expect(poor.map(({ key }) => key)).toEqual([])
  })

  test('know which of them differ', () => {
    const differs = (key: string) => rows.find((row) => row.key === key)?.differs
    expect(differs('poll.create')).toBe(true)
    expect(differs('member.remove')).toBe(false)
    expect(differs('limit.admins')).toBe(false)
  })
})

describe('the conditions that narrow a cell', () => {
  const conditionsOf = (...of: Parameters<typeof narrowedIn>) => narrowedIn(...of).map(({ condition }) => condition)

  test('are told only where they can come about: the switch of internal kinds says nothing of an external group', () => {
    expect(conditionsOf('group.rename', 'internal')).toEqual(['onlyOwnerManage', 'forbidRename', 'over100'])
    expect(conditionsOf('group.rename', 'external')).toEqual(['forbidRename', 'over100'])
    expect(conditionsOf('group.rename', 'wechat')).toEqual(['over100'])
  })

  test('DEP-11: only a department group can be closed', () => {
    expect(conditionsOf('message.send', 'department')).toContain('closed')
    expect(conditionsOf('message.send', 'internal')).not.toContain('closed')
  })

  test('CAP-2: the robot entry disappears, renaming stays there disabled', () => {
    expect(narrowedIn('robot.add', 'internal')).toMatchObject([
      { condition: 'onlyOwnerManage', roles: ['member'], draw: 'hidden' },
    ])
    expect(narrowedIn('group.rename', 'internal')[0]).toMatchObject({ roles: ['member'], draw: 'disabled' })
  })
})

describe('finding rows', () => {
  const find = (typed: string, onlyDifferences = false) =>
    foundRows(rows, { typed, onlyDifferences }, ({ key }) => [rowTitle(key, 'zh-CN'), rowTitle(key, 'en')]).map(
      ({ key }) => key,
    )

  test('goes by words of either language and by rule', () => {
    expect(find('投票')).toEqual(['poll.create'])
    expect(find('poll')).toEqual(['poll.create'])
    expect(find('conv-1')).toEqual(['member.inviteOutsider'])
    expect(find('')).toHaveLength(rows.length)
  })

  test('"only differences" leaves out what is alike everywhere', () => {
    expect(find('', true)).toHaveLength(rows.filter(({ differs }) => differs).length)
    expect(find('', true)).not.toContain('member.remove')
  })
})
