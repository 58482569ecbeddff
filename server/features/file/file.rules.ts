import type { FileContent, FileState } from '#shared/features/file/file.ts'
import type { Rules } from '../rules.ts'

/**
 * Files are sent, and that is all: nobody answers them, and they never end. Who may send and fetch them is decided where
 * files are kept. @see FILE-4
 */
export const fileRules: Rules<FileContent, never, FileState, never> = {
  act: ({ state }) => ({ state }),
  present: ({ state }) => state,
  entriesFor: () => [],
  namesMissing: () => false,
  result: () => null,
  table: () => ({ columns: [], rows: [] }),
}
