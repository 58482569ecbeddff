import { useEffect, useRef, useState } from 'react'
import type { UploadedPicture } from '#shared/protocol/http.ts'
import { uploadPicture } from '../data/pictures.ts'

/** One upload: on its way, or what was caught when it failed. */
export type PictureUpload = { readonly phase: 'busy' } | { readonly phase: 'failed'; readonly failure: unknown }

export interface PictureUploads<Key> {
  /** Anything is still on its way. */
  readonly busy: boolean
  readonly of: (key: Key) => PictureUpload | null
  /** Takes the place of an earlier one of the same key. */
  readonly start: (key: Key, file: Blob) => void
  readonly forget: (key: Key) => void
}

/** Uploads of one form, at most one a place; who is gone hears nothing of what was still on its way. */
export function usePictureUploads<Key>(
  onUploaded: (key: Key, pictureId: string, picture: UploadedPicture) => void,
): PictureUploads<Key> {
  const [uploads, setUploads] = useState<ReadonlyMap<Key, PictureUpload>>(new Map())
  const files = useRef<Map<Key, Blob> | null>(new Map())
  const uploaded = useRef(onUploaded)
  uploaded.current = onUploaded
  useEffect(() => {
    files.current ??= new Map()
    return () => {
      files.current = null
    }
  }, [])

  function settle(key: Key, upload: PictureUpload | null): void {
    setUploads((before) => {
      const next = new Map(before)
      if (upload === null) next.delete(key)
      else next.set(key, upload)
      return next
    })
  }

  async function upload(key: Key, file: Blob): Promise<void> {
    files.current?.set(key, file)
    settle(key, { phase: 'busy' })
    const wanted = () => files.current?.get(key) === file
    try {
      const picture = await uploadPicture(file)
      if (!wanted()) return
      settle(key, null)
      uploaded.current(key, picture.pictureId, picture)
    } catch (failure) {
      if (wanted()) settle(key, { phase: 'failed', failure })
    }
  }

  return {
    busy: [...uploads.values()].some(({ phase }) => phase === 'busy'),
    of: (key) => uploads.get(key) ?? null,
    start: (key, file) => void upload(key, file),
    forget: (key) => {
      files.current?.delete(key)
      settle(key, null)
    },
  }
}
