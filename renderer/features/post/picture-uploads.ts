import { createContext } from 'react'
import type { PictureUpload } from '../../pictures/use-picture-uploads.ts'

/** What a picture in the editor asks about its upload. */
export interface WrittenUploads {
  readonly of: (key: string) => PictureUpload | null
  readonly retry: (key: string) => void
}

/** Editor and pictures are drawn apart from each other; this is how the one reaches the other. */
export const WrittenUploadsContext = createContext<WrittenUploads>({ of: () => null, retry: () => undefined })
