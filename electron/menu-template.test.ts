import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { type MenuChoice, menuTemplate } from './menu-template.ts'
import { menuTexts } from './menu-texts.ts'

describe('the application menu', () => {
  test.each(['linux', 'win32', 'darwin'])(
    'offers every entry of the program on %s, and each tells the page',
    (platform) => {
      const chosen: MenuChoice[] = []
      const items = flat(menuTemplate(menuTexts.en, platform, (choice) => chosen.push(choice)))
      for (const { id, click } of items) if (id !== undefined) Reflect.apply(click ?? (() => {}), undefined, [])
      expect(chosen.sort()).toEqual(['newGroup', 'search', 'settings', 'shortcuts', 'signOut'])
    },
  )

  test('speaks Chinese throughout when the program does', () => {
    const labels = flat(menuTemplate(menuTexts['zh-CN'], 'linux', () => {})).map((item) => item.label)
    for (const label of labels) expect(label).toMatch(/\p{Script=Han}/u)
  })

  test('gives no two entries the same keys', () => {
    const keys = flat(menuTemplate(menuTexts.en, 'darwin', () => {})).flatMap((item) => item.accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })
})

function flat(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  const all = items.flatMap((item) => (Array.isArray(item.submenu) ? [item, ...flat(item.submenu)] : [item]))
  return all.filter((item) => item.type !== 'separator')
}
