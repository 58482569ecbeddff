import { dropStaleUploads, dropUnusedFiles } from '../domain/files/sweep-files.ts'
import { dropUnusedPictures } from '../domain/pictures/sweep-pictures.ts'
import type { Chore } from './again-and-again.ts'

const hour = 60 * 60_000

/** Uploads that will not be continued make room; what arrived and was never used goes when its time is over. @see FILE-1, ROB-5 */
export const forgetUnused: readonly Chore[] = [
  { name: 'forgetting stale uploads', every: hour, run: dropStaleUploads },
  { name: 'forgetting unused files', every: 24 * hour, run: dropUnusedFiles },
  { name: 'forgetting unused pictures', every: 24 * hour, run: dropUnusedPictures },
]
