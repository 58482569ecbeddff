import { useMediaQuery } from '@mantine/hooks'

/** The widest windows, in pixels, in which a side panel lies over what it belongs to instead of beside it. */
const widest = { medium: 1000, small: 719 } as const

export type Covers = keyof typeof widest

const narrow = (covers: Covers) => `(max-width: ${widest[covers]}px)`

/** Whether a panel covers the conversation now. */
export function isNarrow(): boolean {
  return window.matchMedia(narrow('medium')).matches
}

/** Whether a side panel covers what it belongs to, told anew when the window changes. */
export function useCovering(covers: Covers): boolean {
  const query = narrow(covers)
  return useMediaQuery(query, window.matchMedia(query).matches, { getInitialValueInEffect: false })
}
