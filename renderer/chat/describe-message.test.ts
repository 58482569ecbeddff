import { describe, expect, it } from 'vitest'
import { SystemCode } from '#shared/domain/message.ts'
import { languages } from '../i18n/texts.ts'
import { describeMessage, describeSystemLine } from './describe-message.ts'

const names: Readonly<Record<string, string>> = { lin: '林夏', zhou: '周明远', shen: '沈亦' }
const nameOf = (id: string) => names[id]

describe.each(languages)('MSG-6: system lines in %s', (language) => {
  it.each(SystemCode.options)('%s is a whole sentence, with and without somebody who did it', (code) => {
    for (const by of ['zhou', null]) {
      const line = describeSystemLine(
        { type: 'system', code, by, people: ['shen'], text: '产品设计部' },
        language,
        nameOf,
      )
      expect(line).not.toMatch(/\{\{|undefined|^\s|\s$/)
      expect(line.length).toBeGreaterThan(4)
    }
  })
})

describe('one line of a message', () => {
  it('DEP-5: says that somebody came with their department', () => {
    const body = { type: 'system', code: 'departmentJoined', by: null, people: ['shen'], text: '产品设计部' } as const
    expect(describeMessage({ ...body, people: ['shen'] }, 'zh-CN', nameOf)).toBe(
      '沈亦 加入部门「产品设计部」，已自动进群',
    )
  })

  it.each(languages)('MSG-2: says who took what back, and to me that it was I, in %s', (language) => {
    const bodies = [{ type: 'own' }, { type: 'robot', name: '构建' }, { type: 'note' }] as const
    const lines = bodies.flatMap((of) =>
      ['lin', 'zhou', 'stranger'].map((me) =>
        describeMessage({ type: 'recalled', by: 'lin', of }, language, nameOf, me),
      ),
    )
    expect(new Set(lines).size).toBe(6)
    for (const line of lines) expect(line).not.toMatch(/\{\{|undefined|^\s|\s$/)
    expect(lines[4]).toContain('构建')
    expect(lines[1]).toContain('林夏')
  })

  it('names five of many and counts the rest', () => {
    const people = ['lin', 'zhou', 'shen', 'a', 'b', 'c', 'd']
    const line = describeSystemLine(
      { type: 'system', code: 'membersAdded', by: 'lin', people, text: null },
      'zh-CN',
      nameOf,
    )
    expect(line).toBe('林夏 邀请 林夏、周明远、沈亦、某位成员、某位成员 等 7 人 加入了群聊')
  })

  it('puts a text of several lines into one', () => {
    expect(describeMessage({ type: 'text', text: ' a\n\nb  c ', mentions: [] }, 'en', nameOf)).toBe('a b c')
  })

  it('TOOL-1: a card is its summary in the reader’s language', () => {
    const body = { type: 'card', cardId: 'x', tool: 'later', summary: { zh: '[新] 甲', en: '[New] A' } } as const
    expect(describeMessage(body, 'zh-CN', nameOf)).toBe('[新] 甲')
    expect(describeMessage(body, 'en', nameOf)).toBe('[New] A')
  })
})
