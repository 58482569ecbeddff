import type { ReportContent } from '#shared/features/report/report.ts'
import type { CardLine, Key } from '../script.ts'

const daily: ReportContent = {
  title: '3.2 攻坚日报',
  template: 'daily',
  fields: [
    { id: 'done', kind: 'longText', label: '今天完成了什么', required: true },
    { id: 'state', kind: 'single', label: '进度', required: true, options: ['正常', '有风险', '已延期'], other: false },
    { id: 'hours', kind: 'number', label: '投入（小时）', required: false, least: 0, most: 24, whole: false },
  ],
  reporters: null,
  receivers: ['zhou-ming-yuan'],
  rhythm: { type: 'daily', time: '18:00' },
  zone: 'Asia/Shanghai',
  remindBefore: 30,
  lastDay: null,
}

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

const told = (done: string, state: number, hours: number) => ({
  done: { kind: 'words', text: done },
  state: { kind: 'choice', options: [state], other: null },
  hours: { kind: 'number', number: hours },
})
const well = (heat: number) => ({
  body: { kind: 'choice', options: [0], other: null },
  heat: { kind: 'number', number: heat },
})

/** A submission names the day it is for; `on` turns a moment of the script into that day. */
const given = (answers: object, moment: { day: number; time: string }) => (at: (when: typeof moment) => number) => ({
  type: 'submit',
  period: new Date(at(moment) + 8 * 60 * 60_000).toISOString().slice(0, 10),
  answers,
})

const submitted = (by: Key, day: number, time: string, answers: object) => ({
  by,
  day,
  time,
  action: given(answers, { day, time }),
})

/** Reports: one that comes every day and is under way, one that is over. */
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
  ],
  'v32-project': [
    {
      day: 0,
      time: '09:10',
      by: 'lin-xia',
      card: {
        tool: 'report',
        content: daily,
        acts: [
          submitted('luo-ping', 0, '11:20', told('网关灰度脚本合并，压测 3 轮', 0, 5)),
          submitted('jia-wen', 0, '13:35', told('登录页改完，差英文文案', 1, 4.5)),
        ],
      },
    },
  ],
}
