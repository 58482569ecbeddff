import { DomainError } from '#shared/domain/error.ts'
import { countUsable, insertPictureUses, type PictureUsePlace } from '../../storage/stores/pictures.store.ts'
import type { Work } from '../once.ts'

/**
 * Puts pictures into something that is being posted: from now on everyone in the conversation may fetch them. Only the
 * sender's own, and those the conversation shows already, so that knowing an id opens nothing.
 * @throws DomainError not_found when one is neither
 */
export async function usePictures(
  { db }: Work,
  { personId, ...place }: PictureUsePlace & { readonly personId: string },
  named: readonly string[],
): Promise<void> {
  const pictureIds = [...new Set(named)]
  if (pictureIds.length === 0) return
  const usable = await countUsable(db, { pictureIds, personId, conversationId: place.conversationId })
  if (usable < pictureIds.length) throw new DomainError('not_found', 'picture.unknown')
  await insertPictureUses(db, pictureIds, place)
}
