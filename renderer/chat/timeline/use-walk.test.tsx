import { screen } from '@testing-library/react'
import { type RefObject, useRef, useState } from 'react'
import type { VirtualizerHandle } from 'virtua'
import { describe, expect, it } from 'vitest'
import { draw } from '../../../tests/draw.tsx'
import { messageItem } from '../../../tests/message-item.ts'
import { useWalk } from './use-walk.ts'
import { useWalkKeys } from './use-walk-keys.ts'

const names = ['早', '开会吗', '哪天发布？', '好']
const items = names.map(messageItem)

/** A log of four messages, the third of them a card, between a button and where one writes. */
function Window() {
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const list: RefObject<VirtualizerHandle | null> = {
    current: { findItemIndex: () => 0, getItemOffset: () => 0 } as never,
  }
  const place = { scroller, content, list, standing: true }
  const walk = useWalk(items, place)
  const keys = useWalkKeys(items, place, walk)
  const [opened, setOpened] = useState(false)
  const [recalled, setRecalled] = useState(false)
  return (
    <>
      <button type="button">群设置</button>
      <div ref={scroller} {...keys.log} role="log">
        {names.map((name) =>
          recalled && name === '好' ? (
            <div key={name} data-message={name} tabIndex={-1}>
              撤回了一条消息
            </div>
          ) : (
            <article key={name} data-message={name} tabIndex={-1} aria-label={name}>
              {name === '哪天发布？' && (
                <>
                  <button type="button" data-opens="" onClick={() => setOpened(true)}>
                    查看详情
                  </button>
                  <input type="radio" name="day" aria-label="周三" />
                  <input type="radio" name="day" aria-label="周四" />
                </>
              )}
            </article>
          ),
        )}
        <span {...keys.end} />
      </div>
      <section data-region="composer">
        <textarea aria-label="发消息" data-region-start="" />
      </section>
      <p>{opened ? '打开了' : ''}</p>
      <button type="button" onClick={() => setRecalled(true)}>
        撤回
      </button>
    </>
  )
}

const message = (name: string) => screen.getByRole('article', { name })
const composer = () => screen.getByRole('textbox', { name: '发消息' })
const has = (element: Element) => expect(document.activeElement).toBe(element)

async function drawAndEnter() {
  const drawn = await draw(<Window />)
  composer().focus()
  await drawn.person.tab({ shift: true })
  return drawn
}

describe('the messages by keyboard', () => {
  it('are one stop of the Tab key, from either side: the last in sight', async () => {
    const { person } = await drawAndEnter()
    has(message('好'))
    await person.tab()
    has(composer())
    await person.tab({ shift: true })
    await person.tab({ shift: true })
    has(screen.getByRole('button', { name: '群设置' }))
    await person.tab()
    has(message('好'))
  })

  it('Tab goes through what is in a message and then out, Shift+Tab back to the message', async () => {
    const { person } = await drawAndEnter()
    await person.keyboard('{ArrowUp}')
    has(message('哪天发布？'))
    await person.tab()
    has(screen.getByRole('button', { name: '查看详情' }))
    await person.tab()
    has(screen.getByRole('radio', { name: '周三' }))
    await person.tab()
    has(composer())
    await person.tab({ shift: true })
    has(message('哪天发布？'))
    await person.tab()
    await person.tab({ shift: true })
    has(message('哪天发布？'))
  })

  it('arrows move and stop at the ends, Home and End go there', async () => {
    const { person } = await drawAndEnter()
    await person.keyboard('{ArrowDown}')
    has(message('好'))
    await person.keyboard('{Home}')
    has(message('早'))
    await person.keyboard('{ArrowDown}')
    has(message('开会吗'))
    await person.keyboard('{End}')
    has(message('好'))
  })

  it('Enter opens what the message is, and arrows on a control of it are the control’s', async () => {
    const { person } = await drawAndEnter()
    await person.keyboard('{ArrowUp}{Enter}')
    expect(screen.getByText('打开了')).toBeDefined()
    has(message('哪天发布？'))
    await person.tab()
    await person.keyboard('{ArrowUp}')
    has(screen.getByRole('button', { name: '查看详情' }))
  })

  it('Escape leads to where one writes, and what is typed is written there', async () => {
    const { person } = await drawAndEnter()
    await person.keyboard('{Escape}')
    has(composer())
    await person.tab({ shift: true })
    await person.keyboard('ok')
    has(composer())
    expect(composer()).toHaveProperty('value', 'ok')
  })

  it('with Control held, a letter is no writing', async () => {
    const { person } = await drawAndEnter()
    await person.keyboard('{Control>}c{/Control}')
    has(message('好'))
  })

  it('a message that becomes another line keeps the focus', async () => {
    await drawAndEnter()
    screen.getByRole('button', { name: '撤回' }).click()
    await expect.poll(() => document.activeElement?.textContent).toBe('撤回了一条消息')
  })
})
