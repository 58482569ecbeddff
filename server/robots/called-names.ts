/** Cuts a text where it calls somebody, `<@userid>`: every second part is the name that is called. */
export function splitCalls(text: string): string[] {
  return text.split(/<@([^<>\s]{1,128})>/)
}

/** Whom a text calls. */
export function calledNames(text: string): string[] {
  return splitCalls(text).filter((_, place) => isCall(place))
}

/** Whether the part at this place is a name. */
export const isCall = (place: number) => place % 2 === 1
