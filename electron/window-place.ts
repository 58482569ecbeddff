/** Pixels, as the operating system counts them. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const smallestWindow = { width: 900, height: 600 } as const
const firstWindow = { width: 1240, height: 800 } as const

/**
 * Where to put the window: where it was, moved and shrunk as far as needed to lie on one of the screens there are now
 * (`screens`: their usable areas, the main one first); in the middle of the main one when it was nowhere yet.
 */
export function windowPlace(was: Rectangle | undefined, screens: readonly Rectangle[]): Rectangle | undefined {
  const [main] = screens
  if (!main) return was
  const screen = was ? nearest(was, screens, main) : main
  const width = within(was?.width ?? firstWindow.width, smallestWindow.width, screen.width)
  const height = within(was?.height ?? firstWindow.height, smallestWindow.height, screen.height)
  const x = was?.x ?? screen.x + Math.round((screen.width - width) / 2)
  const y = was?.y ?? screen.y + Math.round((screen.height - height) / 2)
  return {
    x: within(x, screen.x, screen.x + screen.width - width),
    y: within(y, screen.y, screen.y + screen.height - height),
    width,
    height,
  }
}

/** The screen that shows most of the window; the main one when none shows any of it. */
function nearest(was: Rectangle, screens: readonly Rectangle[], main: Rectangle): Rectangle {
  let best = main
  for (const screen of screens) if (overlap(was, screen) > overlap(was, best)) best = screen
  return best
}

function overlap(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, width) * Math.max(0, height)
}

/** The lower bound wins on a screen smaller than the smallest window. */
function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
