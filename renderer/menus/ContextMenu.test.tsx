import { IconCheck } from '@tabler/icons-react'
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { DesktopBridge } from '#shared/desktop/bridge.ts'
import { PopupMenu } from '#shared/desktop/popup-menu.ts'
import { draw } from '../../tests/draw.tsx'
import { ContextMenu } from './ContextMenu.tsx'
import type { Menu } from './menu.ts'

const ran: string[] = []
let focusedThen: Element | null = null
const run = (label: string) => {
  ran.push(label)
  focusedThen = document.activeElement
}
const act = (label: string) => ({ label, icon: IconCheck, run: () => run(label) })
const menu: Menu = {
  name: '陶然',
  heading: '陶然 · 昵称：iOS 陶',
  sections: [
    [act('发消息')],
    [],
    [
      { ...act('设为管理员'), whyNot: '群管理员最多 3 位' },
      { ...act('标为已读'), disabled: true },
      { label: '禁言', icon: IconCheck, entries: [act('10 分钟'), act('1 小时')] },
    ],
  ],
}

async function drawRow() {
  ran.length = 0
  const drawn = await draw(
    <ContextMenu menuAt={(target) => (target.closest('button') === null ? null : menu)}>
      <button type="button">行</button>
      <p>空白</p>
    </ContextMenu>,
  )
  return { ...drawn, rightClick: (text: string) => fireEvent.contextMenu(screen.getByText(text), at) }
}

const at = { clientX: 40.4, clientY: -3 }

describe('a place with menus, in a browser', () => {
  it('draws the menu of what was clicked and runs what is chosen', async () => {
    const { person, rightClick } = await drawRow()
    rightClick('行')
    const drawn = screen.getByRole('menu', { name: '陶然' })
    expect(drawn.textContent).toContain('陶然 · 昵称：iOS 陶')
    expect(drawn.querySelectorAll('.mantine-Menu-divider')).toHaveLength(1)
    await person.click(screen.getByRole('menuitem', { name: '发消息' }))
    expect(ran).toEqual(['发消息'])
    expect(screen.queryByRole('menu')).toBeNull()
  })

  it('runs what is chosen with the focus where it was before, as the system does', async () => {
    const { person, rightClick } = await drawRow()
    screen.getByRole('button', { name: '行' }).focus()
    rightClick('行')
    await person.click(screen.getByRole('menuitem', { name: '发消息' }))
    expect(focusedThen).toBe(screen.getByRole('button', { name: '行' }))
  })

  it('CAP-2: says why an entry is off, and does not run it', async () => {
    const { person, rightClick } = await drawRow()
    rightClick('行')
    const off = screen.getByRole('menuitem', { name: /^设为管理员/ })
    expect(off.textContent).toContain('群管理员最多 3 位')
    expect(off.getAttribute('aria-disabled')).toBe('true')
    await person.click(off)
    await person.click(screen.getByRole('menuitem', { name: '标为已读' }))
    expect(ran).toEqual([])
  })

  it('leaves to the browser what has no menu', async () => {
    const { rightClick } = await drawRow()
    expect(rightClick('空白')).toBe(true)
    expect(screen.queryByRole('menu')).toBeNull()
    expect(rightClick('行')).toBe(false)
  })
})

describe('a place with menus, in the desktop program', () => {
  const asked: PopupMenu[] = []

  function answering(id: number | null): void {
    asked.length = 0
    const bridge: DesktopBridge = {
      platform: 'linux',
      serverUrl: '',
      call: async (_name, input) => {
        asked.push(PopupMenu.parse(input))
        // The one call of this test answers a number, which the compiler cannot follow through a generic.
        return id as never
      },
      on: () => () => undefined,
    }
    Object.defineProperty(window, 'qun', { value: bridge, configurable: true })
  }
  afterEach(() => Reflect.deleteProperty(window, 'qun'))

  it('asks the program for a menu it accepts, in its window, and draws none', async () => {
    answering(null)
    const { rightClick } = await drawRow()
    expect(rightClick('行')).toBe(false)
    expect(screen.queryByRole('menu')).toBeNull()
    expect(asked).toMatchObject([
      { at: { x: 40, y: 0 }, heading: '陶然 · 昵称：iOS 陶', sections: [[{ label: '发消息' }], { length: 3 }] },
    ])
    expect(asked[0]?.sections[1]).toMatchObject([
      { label: '设为管理员', enabled: false, whyNot: '群管理员最多 3 位' },
      { label: '标为已读', enabled: false, whyNot: null },
      { label: '禁言', entries: [{ label: '10 分钟' }, { label: '1 小时' }] },
    ])
    expect(ran).toEqual([])
  })

  it('runs what the program says was chosen, within a menu too', async () => {
    answering(4)
    const { rightClick } = await drawRow()
    rightClick('行')
    await expect.poll(() => ran).toEqual(['1 小时'])
  })
})
