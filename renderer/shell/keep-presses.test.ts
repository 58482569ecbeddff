import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keepPresses } from './keep-presses.ts'

describe('a press', () => {
  const page = document.implementation.createHTMLDocument()
  keepPresses(page)
  const clicked = vi.fn()

  beforeEach(() => {
    clicked.mockClear()
    page.body.innerHTML = '<button><span>预算</span></button><div role="option">排期</div><p>说明</p>'
    for (const part of page.body.children) part.addEventListener('click', () => clicked(part.textContent))
  })

  const at = (selector: string): Element => page.querySelector(selector) as Element
  const turn = (type: string, on: Element, x = 10, y = 10, button = 0) =>
    on.dispatchEvent(
      new PointerEvent(type, { bubbles: true, clientX: x, clientY: y, button, isPrimary: true, pointerId: 1 }),
    )
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

  it.each(['span', '[role=option]'])('of %s is its own, whatever is under the pointer when it ends', async (what) => {
    turn('pointerdown', at(what))
    turn('pointerup', at('p'), 12, 11)
    await settled()
    expect(clicked.mock.calls).toEqual([[at(what).textContent]])
  })

  it('that ends where it began is left to the browser', async () => {
    turn('pointerdown', at('span'))
    turn('pointerup', at('button'))
    await settled()
    expect(clicked).not.toHaveBeenCalled()
  })

  it('is given up by moving away, by another button, and by a drag', async () => {
    turn('pointerdown', at('span'))
    turn('pointerup', at('p'), 10, 40)
    turn('pointerdown', at('span'), 10, 10, 2)
    turn('pointerup', at('p'), 10, 10, 2)
    turn('pointerdown', at('span'))
    turn('pointercancel', at('span'))
    turn('pointerup', at('p'))
    await settled()
    expect(clicked).not.toHaveBeenCalled()
  })

  it('of what cannot be pressed means nothing', async () => {
    turn('pointerdown', at('p'))
    turn('pointerup', at('span'))
    await settled()
    expect(clicked).not.toHaveBeenCalled()
  })
})
