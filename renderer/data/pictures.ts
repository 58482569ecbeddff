import { useEffect } from 'react'
import { create } from 'zustand'
import { DomainError } from '#shared/domain/error.ts'
import { pictureLimits } from '#shared/domain/picture.ts'
import { UploadedPicture } from '#shared/protocol/http.ts'
import { useConnection } from './connection.store.ts'
import { serverUrl } from './desktop.ts'
import { refusalIn, unreachable } from './http.ts'
import { running } from './runtime.ts'
import { useSession } from './session.store.ts'

/** A picture on its way to the screen; `url` is good for as long as somebody shows it. */
export type PictureShown =
  | { readonly phase: 'loading' }
  | { readonly phase: 'there'; readonly url: string }
  | { readonly phase: 'refused'; readonly refusal: DomainError }

const usePictures = create<{ readonly shown: ReadonlyMap<string, PictureShown> }>()(() => ({ shown: new Map() }))

/** How many components show each; those nobody shows stay a while, the longest unshown go first. */
const users = new Map<string, number>()
const unshown = new Set<string>()
const unshownAtMost = 60

const loading: PictureShown = { phase: 'loading' }

/** Fetched once with the session's token, however many show it. A failed one is tried again when the line is back. */
export function usePicture(pictureId: string): PictureShown {
  const shown = usePictures((state) => state.shown.get(pictureId))
  useEffect(() => {
    hold(pictureId)
    return () => release(pictureId)
  }, [pictureId])
  return shown ?? loading
}

/** Shows bytes that are here already under an id that the server does not know; they go as unshown pictures go. */
export function lendPicture(pictureId: string, content: Blob): void {
  put(pictureId, { phase: 'there', url: URL.createObjectURL(content) })
  if (!users.has(pictureId)) rest(pictureId)
}

/** Keeps a picture at the server, for its uploader alone until it is used in something sent. @throws DomainError @see MSG-1 */
export async function uploadPicture(file: Blob): Promise<UploadedPicture> {
  if (file.size > pictureLimits.bytes) throw new DomainError('too_large', 'picture.tooLarge')
  const response = await ask('/api/pictures', { method: 'POST', body: file }, 120_000)
  const uploaded = UploadedPicture.safeParse(await response.json().catch(() => null))
  if (!uploaded.success) throw new DomainError('outdated', 'protocol.tooNew')
  return uploaded.data
}

function hold(pictureId: string): void {
  users.set(pictureId, (users.get(pictureId) ?? 0) + 1)
  unshown.delete(pictureId)
  if (!usePictures.getState().shown.has(pictureId)) void load(pictureId)
}

function release(pictureId: string): void {
  const left = (users.get(pictureId) ?? 1) - 1
  if (left > 0) return void users.set(pictureId, left)
  users.delete(pictureId)
  rest(pictureId)
}

/** Nobody shows it now: what failed is forgotten, so that the next one tries again; what is there may stay a while. */
function rest(pictureId: string): void {
  const shown = usePictures.getState().shown.get(pictureId)
  if (shown?.phase === 'refused') forget(pictureId)
  if (shown?.phase !== 'there') return
  unshown.add(pictureId)
  const [oldest] = unshown
  if (unshown.size > unshownAtMost && oldest !== undefined) forget(oldest)
}

async function load(pictureId: string): Promise<void> {
  put(pictureId, loading)
  const began = owner
  const shown = await fetched(pictureId)
  if (began !== owner) {
    if (shown.phase === 'there') URL.revokeObjectURL(shown.url)
    return
  }
  put(pictureId, shown)
  if (!users.has(pictureId)) rest(pictureId)
}

async function fetched(pictureId: string): Promise<PictureShown> {
  try {
    // Not left in the browser's own cache, where it would outlast its message. MSG-2
    const response = await ask(`/api/pictures/${encodeURIComponent(pictureId)}`, { cache: 'no-store' }, 60_000)
    const content = await response.blob().catch(() => null)
    if (content === null) throw unreachable()
    return { phase: 'there', url: URL.createObjectURL(content) }
  } catch (error) {
    return { phase: 'refused', refusal: error instanceof DomainError ? error : unreachable() }
  }
}

async function ask(path: string, init: RequestInit, patience: number): Promise<Response> {
  const token = running()?.token
  if (token === undefined) throw new DomainError('unauthenticated', 'session.missing')
  const headers = { authorization: `Bearer ${token}` }
  const signal = AbortSignal.timeout(patience)
  const response = await fetch(`${serverUrl()}${path}`, { ...init, headers, signal }).catch(() => null)
  if (response === null) throw unreachable()
  if (!response.ok) throw refusalIn(await response.json().catch(() => null))
  return response
}

function put(pictureId: string, picture: PictureShown): void {
  usePictures.setState(({ shown }) => ({ shown: new Map(shown).set(pictureId, picture) }))
}

function forget(pictureId: string): void {
  unshown.delete(pictureId)
  const shown = new Map(usePictures.getState().shown)
  const picture = shown.get(pictureId)
  if (picture?.phase === 'there') URL.revokeObjectURL(picture.url)
  shown.delete(pictureId)
  usePictures.setState({ shown })
}

/** Whose pictures these are: nothing one person was shown stays for the next. */
let owner = useSession.getState().me?.id ?? null
useSession.subscribe(({ me }) => {
  if ((me?.id ?? null) === owner) return
  owner = me?.id ?? null
  for (const pictureId of usePictures.getState().shown.keys()) forget(pictureId)
  for (const pictureId of users.keys()) if (owner !== null) void load(pictureId)
})

useConnection.subscribe(({ state }, before) => {
  if (state !== 'online' || before.state === 'online') return
  for (const [pictureId, picture] of usePictures.getState().shown) {
    if (picture.phase === 'refused' && picture.refusal.code === 'unavailable') void load(pictureId)
  }
})
