import { describe, expect, test } from 'vitest'
import { windowPlace } from './window-place.ts'

const main = { x: 0, y: 0, width: 1920, height: 1040 }
const second = { x: 1920, y: 0, width: 1280, height: 1024 }

describe('the main window', () => {
  test('opens in the middle of the main screen the first time', () => {
    expect(windowPlace(undefined, [main, second])).toEqual({ x: 340, y: 120, width: 1240, height: 800 })
  })

  test('returns to where it was', () => {
    const was = { x: 2000, y: 50, width: 1000, height: 700 }
    expect(windowPlace(was, [main, second])).toEqual(was)
  })

  test('comes back whole onto the main screen when its own is gone', () => {
    const was = { x: 2000, y: 50, width: 1000, height: 700 }
    expect(windowPlace(was, [main])).toEqual({ x: 920, y: 50, width: 1000, height: 700 })
  })

  test('is pulled in when its title bar would lie outside', () => {
    expect(windowPlace({ x: -300, y: -200, width: 1000, height: 700 }, [main])).toMatchObject({ x: 0, y: 0 })
  })

  test('shrinks to a smaller screen, but never below 900 × 600', () => {
    expect(windowPlace({ x: 0, y: 0, width: 3000, height: 2000 }, [main])).toEqual({ ...main })
    expect(windowPlace({ x: 9, y: 9, width: 20, height: 20 }, [main])).toMatchObject({ width: 900, height: 600 })
    expect(windowPlace(undefined, [{ x: 0, y: 0, width: 800, height: 500 }])).toEqual({
      x: 0,
      y: 0,
      width: 900,
      height: 600,
    })
  })
})
