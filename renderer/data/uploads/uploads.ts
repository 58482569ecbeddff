import { DomainError } from '#shared/domain/error.ts'
import { fileLimits } from '#shared/domain/file.ts'
import { ask } from '../ask.ts'
import { useConnection } from '../connection.store.ts'
import { context } from '../context.ts'
import { unreachable } from '../http.ts'
import { webLock } from '../outbox/web-lock.ts'
import { running } from '../runtime.ts'
import { sendCard } from '../send.ts'
import { useSession } from '../session.store.ts'
import { type AnswerPlace, dueUploads, type FileUpload, finishedBatch, roomIn } from './file-upload.ts'
import { type Bytes, keepFile, keptFile, letGoOfFiles } from './kept-file.ts'
import { dropBytes, sendBytes } from './send-bytes.ts'
import { Speed } from './speed.ts'
import { openUploadShelf, type ShelvedUpload, type UploadShelf } from './upload-shelf.ts'
import { changeUpload, dropUploads, uploadOf, useUploadsStore } from './uploads.store.ts'

/**
 * What is chosen is kept here as well, so that it survives a restart; of what would fill the disk, the desktop program
 * remembers the place.
 */
const shelvedAtMost = 64 * 1024 * 1024

/** What belongs to an upload and is not drawn. */
interface Handle {
  readonly file: Bytes | null
  readonly lastModified: number
  url: string | null
  stop: (() => Promise<void>) | null
}

const handles = new Map<string, Handle>()
let shelf: UploadShelf | null = null
let owner: string | null = null
let leave: AbortController | null = null

/**
 * Files that somebody chose, dropped or pasted; they start at once and wait to be told to be sent, or to be taken into
 * the answer they are for. False: there were more than go into one card, and the rest was left. @see FILE-1 FORM-1
 */
export function addFiles(conversationId: string, files: readonly File[], answer: AnswerPlace | null = null): boolean {
  const room = answer === null ? roomIn(useUploadsStore.getState().uploads, conversationId) : files.length
  for (const file of files.slice(0, room)) {
    const id = context.newId()
    handles.set(id, { file, lastModified: file.lastModified, url: null, stop: null })
    const upload: FileUpload = {
      id,
      conversationId,
      answer,
      batch: null,
      name: file.name,
      bytes: file.size,
      sent: 0,
      state: file.size > fileLimits.bytes ? tooLarge : { type: 'waiting' },
    }
    useUploadsStore.setState(({ uploads }) => ({ uploads: [...uploads, upload] }))
    const order = context.now() + handles.size / 1000
    void putOnShelf(file, { id, conversationId, answer, batch: null, order })
  }
  pump()
  return files.length <= room
}

async function putOnShelf(
  file: File,
  place: Pick<ShelvedUpload, 'id' | 'conversationId' | 'answer' | 'batch' | 'order'>,
): Promise<void> {
  const { name, size: bytes, lastModified } = file
  const row = { ...place, name, bytes, lastModified, url: null, done: null, kept: false }
  await shelf?.put({ ...row, file: bytes <= shelvedAtMost ? file : null })
  await keepPlace(place.id, file)
}

async function keepPlace(id: string, file: File): Promise<void> {
  if (file.size > shelvedAtMost && (await keepFile(id, file))) await shelf?.change(id, { kept: true })
}

const tooLarge = {
  type: 'failed',
  refusal: { code: 'too_large', reason: 'file.tooLarge', details: {} },
} as const satisfies FileUpload['state']

/** What is put together for a conversation goes out as soon as all of it has arrived. */
export function sendFiles(conversationId: string): void {
  const batch = context.newId()
  for (const upload of useUploadsStore.getState().uploads) {
    if (upload.conversationId !== conversationId || upload.answer !== null || upload.batch !== null) continue
    changeUpload(upload.id, { batch })
    void shelf?.change(upload.id, { batch })
  }
  void settle(batch)
}

export async function pauseUpload(id: string): Promise<void> {
  const stop = handles.get(id)?.stop
  const state = uploadOf(id)?.state.type
  if (state !== 'running' && state !== 'waiting') return
  changeUpload(id, { state: { type: 'paused' } })
  await stop?.()
  pump()
}

/** Goes on, after a pause or a failure. */
export function resumeUpload(id: string): void {
  const upload = uploadOf(id)
  if (upload === undefined || upload.bytes > fileLimits.bytes) return
  if (upload.state.type !== 'paused' && upload.state.type !== 'failed') return
  changeUpload(id, { state: { type: 'waiting' } })
  pump()
}

/** Gives a lost upload its file again; false when it is another file. */
export function refindUpload(id: string, file: File): boolean {
  const [upload, handle] = [uploadOf(id), handles.get(id)]
  if (upload === undefined || handle === undefined) return false
  if (file.name !== upload.name || file.size !== upload.bytes || file.lastModified !== handle.lastModified) return false
  handles.set(id, { ...handle, file })
  void keepPlace(id, file)
  changeUpload(id, { state: { type: 'waiting' } })
  pump()
  return true
}

/** An upload that has arrived is in its answer now. */
export function takeUpload(id: string): void {
  forget([id])
}

/** Forgets an upload, here and at the server. */
export async function cancelUpload(id: string): Promise<void> {
  const batch = uploadOf(id)?.batch ?? null
  const handle = handles.get(id)
  forget([id])
  await handle?.stop?.()
  const token = running()?.token
  if (handle?.url && token !== undefined) await dropBytes(handle.url, token)
  if (batch !== null) await settle(batch)
  pump()
}

function pump(): void {
  for (const upload of dueUploads(useUploadsStore.getState().uploads)) start(upload)
}

function start({ id, name, conversationId, sent: before }: FileUpload): void {
  const handle = handles.get(id)
  const token = running()?.token
  if (!handle?.file) changeUpload(id, { state: { type: 'lost' } })
  if (!handle?.file || token === undefined) return
  const speed = new Speed()
  const isRunning = () => uploadOf(id)?.state.type === 'running'
  changeUpload(id, { state: { type: 'running', speed: speed.add(context.now(), before) } })
  handle.stop = sendBytes({
    file: handle.file,
    name,
    conversationId,
    token,
    url: handle.url,
    onUrl(url) {
      handle.url = url
      void shelf?.change(id, { url })
    },
    onSent(sent) {
      if (isRunning()) changeUpload(id, { sent, state: { type: 'running', speed: speed.add(context.now(), sent) } })
    },
    onDone: () => void finish(id, handle),
    onFailed(refusal) {
      if (isRunning()) fail(id, refusal)
    },
    onGone() {
      if (isRunning()) lose(id)
      pump()
    },
  })
}

/** All bytes are there; what the file is, the server says. */
async function finish(id: string, handle: Handle): Promise<void> {
  try {
    const { file } = await ask('file:get', { fileId: handle.url?.split('/').at(-1) ?? '' })
    if (uploadOf(id) === undefined) return
    changeUpload(id, { sent: file.bytes, state: { type: 'done', file } })
    void shelf?.change(id, { done: file, file: null })
    const batch = uploadOf(id)?.batch
    if (batch) await settle(batch)
  } catch (error) {
    fail(id, error instanceof DomainError ? error : unreachable())
  } finally {
    pump()
  }
}

function fail(id: string, { code, reason, details }: DomainError): void {
  const handle = handles.get(id)
  // The server has forgotten it: what goes on next begins anew.
  if (reason === 'file.unknown' && handle !== undefined) {
    handle.url = null
    void shelf?.change(id, { url: null })
  }
  changeUpload(id, { state: { type: 'failed', refusal: { code, reason, details } } })
  pump()
}

/** Where it lay there is nothing, or something else: it has to be chosen again. */
function lose(id: string): void {
  const handle = handles.get(id)
  if (handle === undefined) return
  handles.set(id, { ...handle, file: null })
  changeUpload(id, { state: { type: 'lost' } })
  letGoOfFiles([id])
}

async function settle(batch: string): Promise<void> {
  const { uploads } = useUploadsStore.getState()
  const files = finishedBatch(uploads, batch)
  const own = uploads.filter((upload) => upload.batch === batch)
  const [first] = own
  if (files === null || first === undefined) return
  forget(own.map(({ id }) => id))
  await sendCard(first.conversationId, 'file', { files })
}

function forget(ids: readonly string[]): void {
  dropUploads(new Set(ids))
  for (const id of ids) handles.delete(id)
  void shelf?.remove(ids)
  letGoOfFiles(ids)
}

/** What was on its way when the program was closed goes on; lost where it must be chosen again. */
async function restore(opened: UploadShelf): Promise<void> {
  const kept = await opened.all()
  if (shelf !== opened) return
  const restored = kept
    .filter(({ id }) => !handles.has(id))
    .map((one): FileUpload => {
      const { id, conversationId, answer, batch, name, bytes, done, kept } = one
      const file = one.file ?? (kept ? keptFile(id, bytes, () => lose(id)) : null)
      handles.set(id, { file, lastModified: one.lastModified, url: one.url, stop: null })
      const state: FileUpload['state'] =
        done !== null ? { type: 'done', file: done } : file === null ? { type: 'lost' } : { type: 'waiting' }
      return { id, conversationId, answer, batch, name, bytes, sent: done === null ? 0 : bytes, state }
    })
  useUploadsStore.setState(({ uploads }) => ({ uploads: [...restored, ...uploads] }))
  goOn()
}

/** With a line again: what had stopped for want of it continues by itself. */
function goOn(): void {
  if (running() === null) return
  for (const { id, state } of useUploadsStore.getState().uploads) {
    if (state.type === 'failed' && state.refusal.code === 'unavailable')
      changeUpload(id, { state: { type: 'waiting' } })
  }
  pump()
  for (const batch of new Set(useUploadsStore.getState().uploads.map((upload) => upload.batch))) {
    if (batch !== null) void settle(batch)
  }
}

/** Nothing of one person goes on under the next. */
function ownedBy(next: string | null, serverUrl: string): void {
  if (next === owner) return
  owner = next
  for (const { stop } of handles.values()) void stop?.()
  handles.clear()
  useUploadsStore.setState({ uploads: [] })
  shelf?.close()
  leave?.abort()
  shelf = null
  if (next === null) return
  const name = `qun-uploads-${serverUrl}-${next}`
  const opened = openUploadShelf(name)
  const left = new AbortController()
  shelf = opened
  leave = left
  // One window takes up what was left lying; the next one does when that is closed.
  void webLock(name).hold(left.signal, async () => {
    await restore(opened)
    await new Promise<void>((resolve) => left.signal.addEventListener('abort', () => resolve()))
  })
}

const { me, serverUrl } = useSession.getState()
ownedBy(me?.id ?? null, serverUrl)
useSession.subscribe((session) => ownedBy(session.me?.id ?? null, session.serverUrl))
useConnection.subscribe(({ state }, before) => {
  if (state === 'online' && before.state !== 'online') goOn()
})
