import type { MeetingAnswer, MeetingContent } from '#shared/features/meeting/meeting.ts'
import type { CardLine, Key, Moment } from '../script.ts'

type Words = Omit<MeetingContent, 'startsAt' | 'endsAt'>
type Instants = (moment: Moment) => number

const meets = (from: Moment, minutes: number, words: Words) => (at: Instants) =>
  ({ ...words, startsAt: at(from), endsAt: at(from) + minutes * 60_000 }) satisfies MeetingContent

const answered = (by: Key, when: Moment, answer: MeetingAnswer, note = '', round = 1) => ({
  by,
  ...when,
  action: { type: 'answer', answer, note, round },
})

const review: Words = {
  topic: '3.3 需求评审',
  where: { type: 'online' },
  participants: { type: 'everyone' },
  remarks: '需求文档已发，请提前看完第 3、4 节，有疑问直接写批注。',
  agenda: ['排班规则需求走读', '交互稿确认', '排期与风险'],
  reminders: [15, 60],
}

const lookBack: Words = {
  topic: '3.2 复盘会',
  where: { type: 'place', place: '7 楼大会议室' },
  participants: {
    type: 'named',
    personIds: ['luo-ping', 'ouyang-zi-han', 'jia-wen', 'ding-ning', 'chen-zhou', 'xie-wan-qing'],
  },
  remarks: '各自准备三条：做对的、做错的、下次怎么做。',
  agenda: ['数据回顾', '三条清单', '改进项认领'],
  reminders: [15, 1440],
}

/** Meetings to come, going on, over, called off and moved. */
export const meetingCards: Readonly<Record<Key, readonly CardLine[]>> = {
  'product-design': [
    {
      day: 5,
      time: '10:05',
      by: 'chen-zhou',
      card: {
        tool: 'meeting',
        content: meets({ day: 4, time: '15:00' }, 60, {
          topic: '排班页设计走查',
          where: { type: 'place', place: '6 楼 鹿角' },
          participants: { type: 'named', personIds: ['lin-xia', 'tang-guo', 'ye-chen', 'mo-fei'] },
          remarks: '',
          agenda: [],
          reminders: [15],
        }),
        acts: [
          answered('tang-guo', { day: 5, time: '10:09' }, 'attend'),
          answered('mo-fei', { day: 5, time: '10:20' }, 'attend', '文案清单我带去'),
          answered('ye-chen', { day: 5, time: '10:31' }, 'undecided', '等前端联调结果'),
        ],
        endedEarly: { by: 'chen-zhou', day: 4, time: '11:20' },
      },
    },
    {
      day: 1,
      time: '10:20',
      by: 'lin-xia',
      card: {
        tool: 'meeting',
        content: meets({ day: -1, time: '10:00' }, 90, review),
        acts: [
          answered('zhou-ming-yuan', { day: 1, time: '10:24' }, 'attend'),
          answered('chen-zhou', { day: 1, time: '10:26' }, 'attend'),
          answered('gu-qing', { day: 1, time: '10:41' }, 'attend', '看板的部分我来讲'),
          answered('xu-zhi-wei', { day: 1, time: '11:02' }, 'undecided', '上午可能在门店，信号好就上线'),
          answered('tang-guo', { day: 1, time: '11:15' }, 'attend'),
          answered('lu-yang', { day: 1, time: '13:50' }, 'decline', '那天请假，结论发我'),
        ],
      },
    },
  ],
  'v32-project': [
    {
      day: 6,
      time: '16:10',
      by: 'lin-xia',
      card: {
        tool: 'meeting',
        content: meets({ day: -1, time: '16:00' }, 90, lookBack),
        acts: [
          answered('luo-ping', { day: 6, time: '16:12' }, 'attend'),
          answered('ding-ning', { day: 6, time: '16:30' }, 'decline', '那天下午客户验收'),
          {
            by: 'lin-xia',
            day: 2,
            time: '09:40',
            action: (at: Instants) => ({
              type: 'change',
              content: meets({ day: -2, time: '14:00' }, 90, lookBack)(at),
            }),
          },
          answered('ding-ning', { day: 2, time: '09:44' }, 'attend', '改得好', 2),
          answered('luo-ping', { day: 2, time: '09:58' }, 'attend', '', 2),
          answered('xie-wan-qing', { day: 2, time: '10:20' }, 'undecided', '', 2),
        ],
      },
    },
  ],
  'release-duty': [
    {
      day: 7,
      time: '16:00',
      by: 'lei-ming',
      card: {
        tool: 'meeting',
        content: meets({ day: 6, time: '10:00' }, 30, {
          topic: '3.2 全量发布预演',
          where: { type: 'online' },
          participants: { type: 'named', personIds: ['song-chi', 'he-jun', 'luo-ping', 'ding-ning', 'pan-deng'] },
          remarks: '按手册走一遍，每步报时。',
          agenda: ['灰度节奏', '回滚演练', '口令与联系人'],
          reminders: [5],
        }),
        acts: [
          answered('song-chi', { day: 7, time: '16:01' }, 'attend'),
          answered('he-jun', { day: 7, time: '16:05' }, 'attend', '备库我先切好'),
          answered('ding-ning', { day: 7, time: '16:40' }, 'attend'),
          answered('pan-deng', { day: 7, time: '17:02' }, 'undecided'),
        ],
      },
    },
    {
      day: 0,
      time: '11:48',
      by: 'lei-ming',
      card: {
        tool: 'meeting',
        content: meets({ day: 0, time: '14:40' }, 1440, {
          topic: '3.2 放量值守',
          where: { type: 'online' },
          participants: {
            type: 'named',
            personIds: ['song-chi', 'he-jun', 'fang-hao-ran', 'pan-deng', 'jia-wen', 'ding-ning', 'lin-xia'],
          },
          remarks: '会议室开一整天，有事进来喊一声，比打字快。',
          agenda: [],
          reminders: [],
        }),
        acts: [
          answered('song-chi', { day: 0, time: '11:49' }, 'attend'),
          answered('jia-wen', { day: 0, time: '11:51' }, 'attend', '两端我盯到晚上 10 点'),
          answered('he-jun', { day: 0, time: '11:54' }, 'attend'),
        ],
      },
    },
  ],
}
