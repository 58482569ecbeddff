/** More is asked for when this little is left beyond the window, in pixels. */
export const fetchAhead = 900

/** The list is measured while it moves; after this long it stands, in milliseconds. */
export const settling = 400

const near = 4

export function isAtEnd(scrolled: HTMLElement): boolean {
  return leftBelow(scrolled) <= near
}

export function leftBelow({ scrollHeight, clientHeight, scrollTop }: HTMLElement): number {
  return scrollHeight - clientHeight - scrollTop
}
