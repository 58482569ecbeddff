import type { RequestName } from './requests.ts'

/** What may be too large for a frame of the socket, and is then asked at `POST /api/requests/:name` in the same words. */
const largeRequests = ['robot:try', 'robot:preview'] as const satisfies readonly RequestName[]
export type LargeRequest = (typeof largeRequests)[number]

export function mayBeLarge(name: string): name is LargeRequest {
  return largeRequests.some((large) => large === name)
}
