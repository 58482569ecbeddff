import { pictureTypes } from '#shared/domain/picture.ts'

/**
 * Pictures among what was pasted or dropped. A document or a spreadsheet brings one beside its text, and then the text
 * is meant; a browser brings the address of a copied picture beside it, and then the picture is.
 * @see POST-1
 */
export function picturesIn(data: DataTransfer | null): readonly File[] {
  if (data === null || data.getData('text/plain').trim() !== '' || wordsOf(data.getData('text/html')) !== '') return []
  const known: readonly string[] = pictureTypes
  return [...data.files].filter(({ type }) => known.includes(type))
}

function wordsOf(html: string): string {
  return (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').trim()
}
