import { demoPictures, type WrittenPicture } from '../files.ts'
import type { Key, PictureLine } from '../script.ts'

/** Pictures as people send them: one, several, with words and without, inside and outside the enterprise. @see MSG-1 */
export const pictures: Readonly<Record<Key, readonly PictureLine[]>> = {
  'product-design': [
    shown({ day: 2, time: '16:05', by: 'gu-qing' }, '三个方向，先看密度', 'draft', 'draftTwo', 'draftThree'),
    shown({ day: 1, time: '11:20', by: 'ye-chen' }, null, 'tall'),
  ],
  'old-customers': [shown({ day: 3, time: '10:10', by: 'lin-xia' }, '新看板长这样，下周给大家开通', 'board')],
}

function shown(
  moment: { readonly day: number; readonly time: string; readonly by: Key },
  caption: string | null,
  ...named: readonly (keyof typeof demoPictures)[]
): PictureLine {
  const sized = ({ pictureId, width, height }: WrittenPicture) => ({ pictureId, width, height })
  return { ...moment, caption, pictures: named.map((name) => sized(demoPictures[name])) }
}
