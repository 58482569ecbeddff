import { useEffect, useState } from 'react'
import type { FileFacts } from '#shared/domain/file.ts'
import { fetchFile } from '../data/file-bytes.ts'

export type FileBytes =
  | { readonly phase: 'loading'; readonly bytes: number }
  | { readonly phase: 'refused'; readonly refusal: unknown }
  | { readonly phase: 'there'; readonly content: Blob }

/** The bytes of a file while it is looked at; no more than `first`, where that is given. */
export function useFileBytes(file: FileFacts, first: number | undefined): FileBytes {
  const [got, setGot] = useState<FileBytes>({ phase: 'loading', bytes: 0 })
  useEffect(() => {
    const abort = new AbortController()
    const { signal } = abort
    setGot({ phase: 'loading', bytes: 0 })
    const onBytes = (bytes: number) => signal.aborted || setGot({ phase: 'loading', bytes })
    fetchFile(file, { signal, onBytes, ...(first === undefined ? {} : { atMost: first }) }).then(
      (content) => signal.aborted || setGot({ phase: 'there', content }),
      (refusal: unknown) => signal.aborted || setGot({ phase: 'refused', refusal }),
    )
    return () => abort.abort()
  }, [file, first])
  return got
}
