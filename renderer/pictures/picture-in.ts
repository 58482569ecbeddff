import { pictureTypes } from '#shared/domain/picture.ts'

/** The first picture among what was pasted or dropped; the clipboard of a spreadsheet brings one beside its text. */
export function pictureIn({ files }: Pick<DataTransfer, 'files'>): File | null {
  const known: readonly string[] = pictureTypes
  return [...files].find(({ type }) => known.includes(type)) ?? null
}
