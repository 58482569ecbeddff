/** Whether the page may ask for camera and microphone: only while it says so, and not from the start. */
export interface MediaLeave {
  readonly given: () => boolean
  readonly set: (allowed: boolean) => void
}

export function createMediaLeave(): MediaLeave {
  let allowed = false
  return {
    given: () => allowed,
    set: (next) => {
      allowed = next
    },
  }
}
