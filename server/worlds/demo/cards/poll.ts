import type { PollAction, PollContent } from '#shared/features/poll/poll.ts'
import { demoPictures } from '../files.ts'
import type { CardLine, Key, Moment } from '../script.ts'

const voted = (by: Key, time: string, ...options: number[]) => ({
  by,
  day: 2,
  time,
  action: { type: 'vote', options } satisfies PollAction,
})

/** What polls of the talk do not have: options with pictures. @see POLL-1 */
export const pollCards: Readonly<Record<Key, readonly CardLine[]>> = {
  'product-design': [
    {
      day: 2,
      time: '16:20',
      by: 'gu-qing',
      card: {
        tool: 'poll',
        content: (at: (moment: Moment) => number): PollContent => ({
          question: '看板首页走哪个方向？',
          options: [
            { text: '密度优先：一屏看完', pictureId: demoPictures.draft.pictureId },
            { text: '趋势优先：先看走势', pictureId: demoPictures.draftTwo.pictureId },
            { text: '待办优先：先看异常', pictureId: demoPictures.draftThree.pictureId },
          ],
          choice: { type: 'single' },
          anonymous: false,
          results: 'live',
          changeable: true,
          deadline: at({ day: 1, time: '18:00' }),
        }),
        acts: [
          voted('chen-zhou', '16:24', 0),
          voted('tang-guo', '16:26', 1),
          voted('ye-chen', '16:31', 0),
          voted('zhou-ming-yuan', '16:45', 0),
          voted('mo-fei', '16:52', 2),
          voted('tang-guo', '17:08', 0),
          voted('lin-xia', '17:15', 1),
        ],
      },
    },
  ],
}
