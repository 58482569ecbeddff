import { Menu } from '@mantine/core'
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { draw } from '../../tests/draw.tsx'
import { Dialog } from './Dialog.tsx'

type Opened = 'robot' | 'removal' | null

/** A panel whose button opens a dialog, which may lead to another; beside it, where one writes. */
function Window({ start = null }: { readonly start?: Opened }) {
  const [opened, setOpened] = useState<Opened>(start)
  const [removed, setRemoved] = useState(false)
  const [panel, setPanel] = useState(true)
  const close = () => setOpened(null)
  return (
    <>
      {panel && (
        <aside data-region="panel">
          <h2>群成员</h2>
          {!removed && (
            <button type="button" onClick={() => setOpened('robot')}>
              构建播报
            </button>
          )}
          <Menu>
            <Menu.Target>
              <button type="button">更多</button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setOpened('removal')}>移除</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </aside>
      )}
      <section data-region="composer">
        <textarea aria-label="发消息" data-region-start="" />
      </section>
      {opened === 'robot' && (
        <Dialog title="机器人" onClose={close}>
          <button type="button" onClick={() => setOpened('removal')}>
            移除…
          </button>
        </Dialog>
      )}
      {opened === 'removal' && (
        <Dialog title="移除机器人？" onClose={close}>
          <button
            type="button"
            onClick={() => {
              setRemoved(true)
              close()
            }}
          >
            移除
          </button>
          <button
            type="button"
            onClick={() => {
              setPanel(false)
              close()
            }}
          >
            解散
          </button>
        </Dialog>
      )}
    </>
  )
}

const dialog = (name: string) => screen.findByRole('dialog', { name })
const button = (name: string) => screen.getByRole('button', { name })
const focused = () => expect.poll(() => document.activeElement)

describe('a dialog that is drawn open', () => {
  it('gives the focus back to what opened it', async () => {
    const { person } = await draw(<Window />)
    await person.click(button('构建播报'))
    await dialog('机器人')
    await focused().toBe(button('关闭'))
    await person.keyboard('{Escape}')
    await focused().toBe(button('构建播报'))
  })

  it('in the place of another, gives it back to where that one had it from', async () => {
    const { person } = await draw(<Window />)
    await person.click(button('构建播报'))
    await dialog('机器人')
    await person.click(button('移除…'))
    await dialog('移除机器人？')
    await person.click(button('关闭'))
    await focused().toBe(button('构建播报'))
  })

  it('opened from a menu, gives it back to the button the menu hangs on', async () => {
    const { person } = await draw(<Window />)
    await person.click(button('更多'))
    await person.click(await screen.findByRole('menuitem', { name: '移除' }))
    await dialog('移除机器人？')
    await person.keyboard('{Escape}')
    await focused().toBe(button('更多'))
  })

  it('whose opener is gone, gives it to the heading of the panel', async () => {
    const { person } = await draw(<Window />)
    await person.click(button('构建播报'))
    await person.click(button('移除…'))
    await dialog('移除机器人？')
    await person.click(button('移除'))
    await focused().toBe(screen.getByRole('heading', { name: '群成员' }))
  })

  it('whose opener is gone with all around it, gives it to where one writes', async () => {
    const { person } = await draw(<Window />)
    await person.click(button('构建播报'))
    await person.click(button('移除…'))
    await dialog('移除机器人？')
    await person.click(button('解散'))
    await focused().toBe(screen.getByRole('textbox', { name: '发消息' }))
  })

  it('opened by nobody in particular, gives it to where one writes', async () => {
    const { person } = await draw(<Window start="robot" />)
    await dialog('机器人')
    await person.click(button('关闭'))
    await focused().toBe(screen.getByRole('textbox', { name: '发消息' }))
  })
})
