import { pictureTypes } from '#shared/domain/picture.ts'

/** The first picture among what was pasted or dropped; the clipboard of a spreadsheet brings one beside its text. */
export function pictureIn({ files }: Pick<DataTransfer, 'files'>): File | null {
  return [...files].find(isPicture) ?? null
}

/** By what the system says it is; the server looks at the bytes. */
export function isPicture({ type }: Pick<File, 'type'>): boolean {
  const known: readonly string[] = pictureTypes
  return known.includes(type)
}
