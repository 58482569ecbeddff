import { describe, expect, it } from 'vitest'
import { PopupMenu } from './popup-menu.ts'

const act = { id: 0, label: '打开', enabled: true, whyNot: null }
const menu = { at: { x: 10, y: 20 }, heading: null, sections: [[act]] }
const many = <Value>(count: number, value: Value) => Array.from({ length: count }, () => value)

const hostile: Readonly<Record<string, unknown>> = {
  'a role': { ...menu, sections: [[{ ...act, role: 'toggleDevTools' }]] },
  'keys of its own': { ...menu, sections: [[{ ...act, accelerator: 'CmdOrCtrl+Q' }]] },
  'a picture': { ...menu, sections: [[{ ...act, icon: '/etc/passwd' }]] },
  'a type': { ...menu, sections: [[{ ...act, type: 'checkbox' }]] },
  'nothing in it': { ...menu, sections: [] },
  'an empty section': { ...menu, sections: [[]] },
  'an entry without words': { ...menu, sections: [[{ ...act, label: '' }]] },
  'endless words': { ...menu, sections: [[{ ...act, label: '长'.repeat(201) }]] },
  'an endless reason': { ...menu, sections: [[{ ...act, enabled: false, whyNot: '长'.repeat(201) }]] },
  'endless entries': { ...menu, sections: [many(21, act)] },
  'endless sections': { ...menu, sections: many(9, [act]) },
  'menus within menus within menus': {
    ...menu,
    sections: [[{ label: '1', entries: [{ label: '2', entries: [act] }] }]],
  },
  'a place outside all screens': { ...menu, at: { x: -1, y: 1e9 } },
  'no place': { sections: [[act]], heading: null },
}

describe('a menu that a page asks for', () => {
  it('is words, with one level of menus within', () => {
    const within = { label: '禁言', entries: [act] }
    expect(PopupMenu.safeParse({ ...menu, heading: '陶然', sections: [[act], [within]] }).success).toBe(true)
  })

  it.each(Object.keys(hostile))('is refused with %s', (what) => {
    expect(PopupMenu.safeParse(hostile[what]).success).toBe(false)
  })
})
