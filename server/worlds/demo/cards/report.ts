import { dateAt, weekdayOf } from '#shared/domain/zoned-time.ts'
import type { ReportContent } from '#shared/features/report/report.ts'
import type { CardLine, Key, Moment } from '../script.ts'

const weekly = (weekday: number): ReportContent => ({
  title: '3.2 攻坚周报',
  template: 'weekly',
  fields: [
    { id: 'done', kind: 'longText', label: '本周完成了什么', required: true },
    { id: 'state', kind: 'single', label: '进度', required: true, options: ['正常', '有风险', '已延期'], other: false },
    { id: 'hours', kind: 'number', label: '投入（小时）', required: false, least: 0, most: 80, whole: false },
  ],
  reporters: null,
  receivers: ['zhou-ming-yuan'],
  rhythm: { type: 'weekly', weekday, time: '18:00' },
  zone: 'Asia/Shanghai',
  remindBefore: 30,
  lastDay: null,
})

const health: ReportContent = {
  title: '返杭健康上报',
  template: 'health',
  fields: [
    { id: 'body', kind: 'single', label: '今天身体情况', required: true, options: ['良好', '不适'], other: true },
    { id: 'heat', kind: 'number', label: '体温（℃）', required: true, least: 34, most: 43, whole: false },
  ],
  reporters: ['lin-xia', 'chen-zhou', 'gu-qing', 'xu-zhi-wei'],
  receivers: [],
  rhythm: { type: 'daily', time: '10:00' },
  zone: 'Asia/Shanghai',
  remindBefore: 30,
  lastDay: null,
}

const summary = (due: number): ReportContent => ({
  title: '季度总结提交',
  template: 'custom',
  fields: [
    { id: 'best', kind: 'text', label: '最拿得出手的一件事', required: true },
    { id: 'next', kind: 'longText', label: '下季度重点', required: true },
  ],
  reporters: null,
  receivers: ['zhou-ming-yuan'],
  rhythm: { type: 'once', due },
  zone: 'Asia/Shanghai',
  remindBefore: 60,
  lastDay: null,
})

const told = (done: string, state: number, hours: number) => ({
  done: { kind: 'words', text: done },
  state: { kind: 'choice', options: [state], other: null },
  hours: { kind: 'number', number: hours },
})
const well = (heat: number) => ({
  body: { kind: 'choice', options: [0], other: null },
  heat: { kind: 'number', number: heat },
})

/** A submission names the day on which it is due, which the script counts as it counts all days. */
const reported = (by: Key, day: number, time: string, due: number, answers: object) => ({
  by,
  day,
  time,
  action: (at: (moment: Moment) => number) => ({
    type: 'submit',
    period: dateAt('Asia/Shanghai', at({ day: due, time: '12:00' })),
    answers,
  }),
})

const submitted = (by: Key, day: number, time: string, answers: object) => reported(by, day, time, day, answers)

const summed = (best: string, next: string) => ({
  best: { kind: 'words', text: best },
  next: { kind: 'words', text: next },
})

/** Reports: one that comes every week and is under way, one that is due once, one that is over. */
export const reports: Readonly<Record<Key, readonly CardLine[]>> = {
  'product-design': [
    {
      day: 6,
      time: '08:30',
      by: 'zhou-ming-yuan',
      card: {
        tool: 'report',
        content: health,
        acts: [
          submitted('lin-xia', 6, '08:41', well(36.4)),
          submitted('chen-zhou', 6, '09:02', well(36.6)),
          submitted('gu-qing', 6, '10:40', well(36.5)),
          submitted('lin-xia', 5, '08:50', well(36.5)),
          submitted('chen-zhou', 5, '09:10', well(36.3)),
        ],
        endedEarly: { day: 4, time: '09:00', by: 'zhou-ming-yuan' },
      },
    },
    {
      day: 1,
      time: '09:35',
      by: 'zhou-ming-yuan',
      card: {
        tool: 'report',
        content: (at: (moment: Moment) => number) => summary(at({ day: -3, time: '17:00' })),
        acts: [
          reported('mo-fei', 1, '13:50', -3, summed('设置页文案中英对齐', '把错误提示全部过一遍')),
          reported('tang-guo', 0, '10:12', -3, summed('深色主题一次走查通过', '组件库补最大字号')),
        ],
      },
    },
  ],
  'v32-project': [
    {
      day: 12,
      time: '09:10',
      by: 'lin-xia',
      card: {
        tool: 'report',
        // Due on the weekday of four days ago, so that nothing happens by itself while the world is new.
        content: (at: (moment: Moment) => number) =>
          weekly(weekdayOf(dateAt('Asia/Shanghai', at({ day: 4, time: '12:00' })))),
        acts: [
          reported('luo-ping', 11, '16:20', 11, told('网关灰度脚本合并，压测 3 轮', 0, 38)),
          reported('jia-wen', 11, '17:35', 11, told('登录页改完，差英文文案', 1, 36.5)),
          reported('ding-ning', 10, '09:05', 11, told('回归用例 212 条，漏 6 条', 0, 40)),
          reported('luo-ping', 4, '15:02', 4, told('灰度 20%，错误率 0.02%', 0, 41)),
          reported('fang-hao-ran', 4, '17:48', 4, told('工时回填 dry-run 两遍，差 14 条对不上', 1, 44)),
          reported('jia-wen', 3, '10:20', 4, told('英文文案补齐，暗色还差三页', 2, 39)),
        ],
      },
    },
  ],
}
