import { dateAt, timeAt } from '#shared/domain/zoned-time.ts'
import type { ScheduleAnswer, ScheduleContent } from '#shared/features/schedule/schedule.ts'
import type { Series } from '#shared/features/schedule/series.ts'
import { keyOf, type Time } from '#shared/features/schedule/times.ts'
import type { CardLine, Key, Moment } from '../script.ts'

type Words = Omit<ScheduleContent, 'when' | 'zone'>
type Instants = (moment: Moment) => number
type Span = readonly [from: Moment, minutes: number]

const zone = 'Asia/Shanghai'

const timeOf = (at: Instants, [from, minutes]: Span): Time => ({
  startsAt: at(from),
  endsAt: at(from) + minutes * 60_000,
})

const offers = (spans: readonly Span[], answerBy: Moment | null, words: Words) => (at: Instants) =>
  ({
    ...words,
    zone,
    when: {
      type: 'candidates',
      candidates: spans.map((span) => timeOf(at, span)),
      answerBy: answerBy && at(answerBy),
    },
  }) satisfies ScheduleContent

type Repeat = Series['segments'][number]['repeat']

const dayOf = (at: Instants, day: number): string => dateAt(zone, at({ day, time: '12:00' }))

const fixed =
  ([from, minutes]: Span, repeat: Repeat, words: Words, exceptions?: (at: Instants) => Series['exceptions']) =>
  (at: Instants) =>
    ({
      ...words,
      zone,
      when: {
        type: 'fixed',
        series: {
          segments: [{ from: dateAt(zone, at(from)), time: timeAt(zone, at(from)), minutes, repeat }],
          exceptions: exceptions?.(at) ?? [],
        },
      },
    }) satisfies ScheduleContent

const answered = (by: Key, when: Moment, span: Span, answer: ScheduleAnswer) => ({
  by,
  ...when,
  action: (at: Instants) => ({ type: 'answer', round: 1, time: keyOf(timeOf(at, span)), answer }),
})

const planA: Span = [{ day: -2, time: '10:00' }, 90]
const planB: Span = [{ day: -2, time: '15:30' }, 90]
const planC: Span = [{ day: -3, time: '14:00' }, 90]

const dinnerA: Span = [{ day: -1, time: '18:30' }, 150]
const dinnerB: Span = [{ day: -4, time: '18:30' }, 150]

const teaA: Span = [{ day: 3, time: '15:00' }, 60]
const teaB: Span = [{ day: 2, time: '11:00' }, 60]

const drillA: Span = [{ day: 4, time: '10:00' }, 45]
const drillB: Span = [{ day: 3, time: '10:00' }, 45]

const daily: Span = [{ day: 4, time: '17:30' }, 20]

const kickoffA: Span = [{ day: -1, time: '14:00' }, 60]
const kickoffB: Span = [{ day: -2, time: '11:00' }, 60]
const kickoffC: Span = [{ day: -3, time: '16:30' }, 60]

const training: Span = [{ day: 8, time: '15:00' }, 60]

const backfill: Span = [{ day: 0, time: '14:40' }, 24 * 60]

const thursdays: Span = [{ day: 26, time: '19:00' }, 120]

/** Times being looked for and to be settled on, settled, repeating, going on, over, called off and given up. */
export const scheduleCards: Readonly<Record<Key, readonly CardLine[]>> = {
  'product-design': [
    {
      day: 6,
      time: '15:10',
      by: 'tang-guo',
      card: {
        tool: 'schedule',
        content: offers([teaA, teaB], null, {
          title: '下午茶选品，谁来一起试？',
          description: '',
          participants: { type: 'everyone' },
          reminders: [],
        }),
        acts: [answered('ye-chen', { day: 6, time: '15:12' }, teaA, 'maybe')],
      },
    },
    {
      day: 2,
      time: '11:30',
      by: 'chen-zhou',
      card: {
        tool: 'schedule',
        content: offers(
          [dinnerA, dinnerB],
          { day: 1, time: '18:00' },
          {
            title: '3.2 庆功饭',
            description: '南门那家，包间 18:30 起。',
            participants: {
              type: 'named',
              personIds: ['lin-xia', 'gu-qing', 'tang-guo', 'ye-chen', 'mo-fei'],
            },
            reminders: [60],
          },
        ),
        acts: [
          answered('lin-xia', { day: 2, time: '11:33' }, dinnerA, 'yes'),
          answered('lin-xia', { day: 2, time: '11:33' }, dinnerB, 'no'),
          answered('gu-qing', { day: 2, time: '11:40' }, dinnerA, 'yes'),
          answered('tang-guo', { day: 2, time: '12:10' }, dinnerA, 'maybe'),
          answered('tang-guo', { day: 2, time: '12:10' }, dinnerB, 'yes'),
          answered('ye-chen', { day: 2, time: '13:05' }, dinnerA, 'yes'),
          {
            by: 'chen-zhou',
            day: 1,
            time: '18:20',
            action: (at: Instants) => ({ type: 'settle', time: keyOf(timeOf(at, dinnerA)) }),
          },
        ],
      },
    },
    {
      day: 1,
      time: '16:20',
      by: 'lin-xia',
      card: {
        tool: 'schedule',
        content: offers(
          [planA, planB, planC],
          { day: -1, time: '18:00' },
          {
            title: '四季度规划会：大家哪段方便？',
            description: '一个半小时，最好全员到齐；带上各自的三个重点。',
            participants: { type: 'everyone' },
            reminders: [15, 1440],
          },
        ),
        acts: [
          answered('chen-zhou', { day: 1, time: '16:24' }, planA, 'no'),
          answered('chen-zhou', { day: 1, time: '16:24' }, planB, 'yes'),
          answered('chen-zhou', { day: 1, time: '16:25' }, planC, 'yes'),
          answered('gu-qing', { day: 1, time: '16:40' }, planA, 'maybe'),
          answered('gu-qing', { day: 1, time: '16:40' }, planB, 'yes'),
          answered('gu-qing', { day: 1, time: '16:41' }, planC, 'no'),
          answered('tang-guo', { day: 1, time: '17:02' }, planB, 'yes'),
          answered('zhou-ming-yuan', { day: 1, time: '17:30' }, planA, 'yes'),
          answered('zhou-ming-yuan', { day: 1, time: '17:30' }, planB, 'maybe'),
        ],
      },
    },
  ],
  'release-duty': [
    {
      day: 8,
      time: '10:05',
      by: 'song-chi',
      card: {
        tool: 'schedule',
        content: offers([drillA, drillB], null, {
          title: '机房断电演练，约个上午',
          description: '供电那边改到下个月统一做，这次先不约了。',
          participants: { type: 'everyone' },
          reminders: [5],
        }),
        acts: [answered('he-jun', { day: 8, time: '10:11' }, drillA, 'yes')],
        endedEarly: { by: 'song-chi', day: 7, time: '09:20' },
      },
    },
    {
      day: 5,
      time: '09:10',
      by: 'lei-ming',
      card: {
        tool: 'schedule',
        content: fixed(
          daily,
          { every: 'day', end: { type: 'count', count: 12 } },
          {
            title: '放量期间每日对表',
            description: '各端报数，异常当场拉人。',
            participants: { type: 'everyone' },
            reminders: [],
          },
        ),
        acts: [
          answered('song-chi', { day: 5, time: '09:14' }, daily, 'yes'),
          answered('he-jun', { day: 5, time: '09:30' }, daily, 'maybe'),
          answered('pan-deng', { day: 5, time: '09:41' }, daily, 'no'),
        ],
      },
    },
  ],
  'v32-project': [
    {
      day: 4,
      time: '11:40',
      by: 'lin-xia',
      card: {
        tool: 'schedule',
        content: offers(
          [kickoffA, kickoffB, kickoffC],
          { day: 0, time: '12:00' },
          {
            title: '3.3 启动会，大家哪天方便？',
            description: '一小时讲完目标和分工，线上也能进。',
            participants: {
              type: 'named',
              personIds: ['luo-ping', 'jia-wen', 'ding-ning', 'chen-zhou', 'tang-guo', 'xie-wan-qing'],
            },
            reminders: [15],
          },
        ),
        acts: [
          answered('luo-ping', { day: 4, time: '11:52' }, kickoffA, 'yes'),
          answered('luo-ping', { day: 4, time: '11:52' }, kickoffB, 'maybe'),
          answered('luo-ping', { day: 4, time: '11:52' }, kickoffC, 'no'),
          answered('ding-ning', { day: 4, time: '13:20' }, kickoffA, 'yes'),
          answered('ding-ning', { day: 4, time: '13:20' }, kickoffC, 'yes'),
          answered('tang-guo', { day: 3, time: '10:05' }, kickoffB, 'yes'),
          answered('chen-zhou', { day: 3, time: '10:31' }, kickoffA, 'maybe'),
          answered('chen-zhou', { day: 3, time: '10:31' }, kickoffB, 'yes'),
          answered('jia-wen', { day: 1, time: '18:15' }, kickoffA, 'yes'),
        ],
      },
    },
  ],
  dashboard: [
    {
      day: 12,
      time: '10:20',
      by: 'gu-qing',
      card: {
        tool: 'schedule',
        content: fixed(training, null, {
          title: '看板新口径讲解',
          description: '退单、跨店支援、夜班三处口径逐条过一遍。',
          participants: { type: 'everyone' },
          reminders: [15],
        }),
        acts: [
          answered('bai-ruo-xi', { day: 12, time: '10:24' }, training, 'yes'),
          answered('pan-deng', { day: 12, time: '11:03' }, training, 'maybe'),
          answered('lin-xia', { day: 11, time: '09:30' }, training, 'yes'),
        ],
        endedEarly: { by: 'gu-qing', day: 9, time: '17:45' },
      },
    },
    {
      day: 0,
      time: '10:50',
      by: 'bai-ruo-xi',
      card: {
        tool: 'schedule',
        content: fixed(backfill, null, {
          title: '客单价回刷窗口（24 小时）',
          description: '退单不再计入，回刷最近 90 天；期间历史数字会跳，对外截图请等跑完。',
          participants: { type: 'everyone' },
          reminders: [],
        }),
        acts: [
          answered('gu-qing', { day: 0, time: '10:58' }, backfill, 'yes'),
          answered('ye-chen', { day: 0, time: '11:06' }, backfill, 'maybe'),
        ],
      },
    },
  ],
  badminton: [
    {
      day: 27,
      time: '12:30',
      by: 'peng-fei',
      card: {
        tool: 'schedule',
        content: fixed(
          thursdays,
          { every: 'week', end: { type: 'count', count: 4 } },
          {
            title: '这个月打球，东门 3、4 号场',
            description: '第二周场馆检修停一次，第三周晚一天、晚半小时。',
            participants: { type: 'everyone' },
            reminders: [],
          },
          (at) => [
            { type: 'cancelled', date: dayOf(at, 19) },
            { type: 'moved', date: dayOf(at, 12), to: { date: dayOf(at, 11), time: '19:30', minutes: 120 } },
          ],
        ),
        acts: [
          answered('sun-li', { day: 27, time: '12:33' }, thursdays, 'yes'),
          answered('shi-lei', { day: 27, time: '12:40' }, thursdays, 'yes'),
          answered('lin-xia', { day: 27, time: '13:02' }, thursdays, 'maybe'),
          answered('shao-wei', { day: 27, time: '13:15' }, thursdays, 'no'),
        ],
      },
    },
  ],
}
