import { useEffect, useRef, useState } from 'react'
import { pictureMessageLimits } from '#shared/domain/message.ts'
import type { UploadedPicture } from '#shared/protocol/http.ts'
import { uploadPicture } from '../data/pictures.ts'
import { sendPictures } from '../data/send.ts'

type PictureState =
  | { readonly phase: 'busy' }
  | { readonly phase: 'failed'; readonly failure: unknown }
  | { readonly phase: 'there'; readonly uploaded: UploadedPicture }

/** A picture about to be sent; `url` shows it from this machine. */
export interface ChosenPicture {
  readonly key: number
  readonly name: string
  readonly url: string
  readonly state: PictureState
}

interface PicturesToSend {
  readonly pictures: readonly ChosenPicture[]
  readonly caption: string
  readonly setCaption: (caption: string) => void
  readonly add: (files: readonly File[]) => void
  readonly remove: (key: number) => void
  readonly retry: (key: number) => void
  readonly send: () => Promise<void>
  /** Everything chosen has arrived. */
  readonly ready: boolean
  readonly refused: unknown
  /** More were chosen last than go into one message; the rest was left. */
  readonly tooMany: boolean
}

/** Uploads what is chosen at once and sends it together once all of it is there. */
export function usePicturesToSend(
  conversationId: string,
  initial: readonly File[],
  onSent: () => void,
): PicturesToSend {
  const [pictures, setPictures] = useState<readonly ChosenPicture[]>([])
  const [caption, setCaption] = useState('')
  const [refused, setRefused] = useState<unknown>(null)
  const [tooMany, setTooMany] = useState(false)
  const files = useRef(new Map<number, File>())
  const nextKey = useRef(0)
  const begun = useRef(false)
  const sending = useRef(false)

  function turn(key: number, state: PictureState): void {
    setPictures((before) => before.map((one) => (one.key === key ? { ...one, state } : one)))
  }

  async function upload(key: number): Promise<void> {
    const file = files.current.get(key)
    if (file === undefined) return
    turn(key, { phase: 'busy' })
    try {
      turn(key, { phase: 'there', uploaded: await uploadPicture(file) })
    } catch (failure) {
      turn(key, { phase: 'failed', failure })
    }
  }

  function add(chosen: readonly File[]): void {
    const room = pictureMessageLimits.pictures - files.current.size
    setTooMany(chosen.length > room)
    const added = chosen.slice(0, Math.max(0, room)).map((file): ChosenPicture => {
      nextKey.current += 1
      files.current.set(nextKey.current, file)
      return { key: nextKey.current, name: file.name, url: URL.createObjectURL(file), state: { phase: 'busy' } }
    })
    setPictures((before) => [...before, ...added])
    for (const { key } of added) void upload(key)
  }

  function remove(key: number): void {
    files.current.delete(key)
    setPictures((before) => before.filter((one) => one.key !== key))
  }

  const shown = useRef(pictures)
  shown.current = pictures
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it opens with is added once.
  useEffect(() => {
    if (!begun.current) add(initial)
    begun.current = true
    return () => {
      for (const { url } of shown.current) URL.revokeObjectURL(url)
    }
  }, [])

  const uploaded = pictures.flatMap(({ state }) => (state.phase === 'there' ? [state.uploaded] : []))
  const ready = pictures.length > 0 && uploaded.length === pictures.length

  async function send(): Promise<void> {
    // Enter held down, or a double click, sends once.
    if (!ready || sending.current) return
    sending.current = true
    try {
      await sendPictures(conversationId, uploaded, caption)
      onSent()
    } catch (error) {
      setRefused(error)
      sending.current = false
    }
  }

  return { pictures, caption, setCaption, add, remove, retry: (key) => void upload(key), send, ready, refused, tooMany }
}
