import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../../context.ts'
import { type OpenPicture, opened } from '../../domain/pictures/open-picture.ts'
import { picturesOf } from '../../storage/stores/pictures.store.ts'
import { avatarOf } from '../../storage/stores/robots.store.ts'
import type { ConsoleWho } from '../console-who.ts'
import { consoleRead } from '../console-work.ts'
import { robotIn } from './robot-in.ts'

/**
 * The picture that is a robot's avatar now, for an admin who may look at the robot. No other picture is opened from the
 * console, whoever used it where.
 * @throws DomainError not_found for any other
 * @see ROB-6, ADM-2
 */
export async function openRobotPicture(
  ctx: Context,
  who: ConsoleWho,
  { robotId, pictureId }: { readonly robotId: string; readonly pictureId: string },
): Promise<OpenPicture> {
  const db = ctx.storage.read
  const at = await consoleRead(ctx, who, 'console:robot')
  const avatar = avatarOf(await robotIn(db, at, robotId, 'robots.view'))
  const picture = (await picturesOf(db, [pictureId])).get(pictureId)
  if (avatar.type !== 'picture' || avatar.pictureId !== pictureId || picture === undefined)
    throw new DomainError('not_found', 'picture.unknown')
  return opened(ctx, picture)
}
