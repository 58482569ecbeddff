import { describe, expect, test } from 'vitest'
import type { PopupMenu } from '#shared/desktop/popup-menu.ts'
import { popupTemplate } from './popup-template.ts'

const open = { id: 0, label: '打开', enabled: true, whyNot: null }
const add = { id: 1, label: '添加群机器人', enabled: false, whyNot: '仅群主和管理员可以' }
const minutes = { id: 2, label: '10 分钟', enabled: true, whyNot: null }

function template(sections: PopupMenu['sections'], { heading = null, platform = 'linux' }: Partial<Shown> = {}) {
  const chosen: number[] = []
  return { chosen, items: popupTemplate({ heading, sections }, platform, (id) => chosen.push(id)) }
}

interface Shown {
  readonly heading: string | null
  readonly platform: string
}

const press = (item: { readonly click?: unknown } | undefined) => {
  if (typeof item?.click === 'function') item.click()
}

describe('a page’s menu in the words of the operating system', () => {
  test('answers the id of what is pressed, within menus too', () => {
    const { items, chosen } = template([[open, { label: '禁言', entries: [minutes] }]])
    press(items[0])
    const within = items[1]?.submenu
    press(Array.isArray(within) ? within[0] : undefined)
    expect(chosen).toEqual([0, 2])
  })

  test('parts sections by lines, and its heading from all', () => {
    const { items } = template([[open], [minutes]], { heading: '陶然 · 昵称：iOS 陶' })
    expect(items.map(({ type, label }) => type ?? label)).toEqual([
      '陶然 · 昵称：iOS 陶',
      'separator',
      '打开',
      'separator',
      '10 分钟',
    ])
    expect(items[0]).toMatchObject({ enabled: false })
  })

  test('CAP-2: what is off says why, below it on macOS and behind it elsewhere', () => {
    expect(template([[add]]).items[0]).toMatchObject({ label: '添加群机器人 — 仅群主和管理员可以', enabled: false })
    expect(template([[add]], { platform: 'darwin' }).items[0]).toMatchObject({
      label: '添加群机器人',
      sublabel: '仅群主和管理员可以',
      enabled: false,
    })
  })

  test('takes names literally', () => {
    expect(template([[{ ...open, label: 'R&D\tteam\n' }]]).items[0]?.label).toBe('R&&D team ')
  })

  test('has nothing that the page could carry out', () => {
    const { items } = template([[open, add]])
    for (const item of items) expect(item).not.toHaveProperty('role')
  })
})
