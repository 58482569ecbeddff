import type { FormContent } from './form.ts'

const usual = {
  anonymous: false,
  perPerson: 'once',
  statistics: 'runners',
  deadline: null,
  zone: 'Asia/Shanghai',
} as const

/** A valid form of every shape worth showing: a registration, an anonymous survey, a pick-up line, every kind of question. */
export const formExamples: readonly FormContent[] = [
  {
    ...usual,
    kind: 'form',
    title: '年会报名',
    description: '12 月 18 日晚，西湖边。请在周五前填好。',
    fields: [
      { id: 'f1', kind: 'single', label: '是否参加', required: true, options: ['参加', '不参加'], other: false },
      { id: 'f2', kind: 'number', label: '带几位家属', required: false, least: 0, most: 4, whole: true },
      { id: 'f3', kind: 'phone', label: '手机号', required: true },
    ],
  },
  {
    ...usual,
    kind: 'form',
    title: 'How do you like the new office?',
    description: '',
    anonymous: true,
    statistics: 'everyone',
    fields: [
      { id: 'f1', kind: 'rating', label: 'Overall', required: true, most: 5 },
      {
        id: 'f2',
        kind: 'multiple',
        label: 'What is missing?',
        required: false,
        options: ['Quiet rooms', 'Plants', 'Better coffee'],
        other: true,
        atLeast: 0,
        atMost: 2,
      },
      { id: 'f3', kind: 'longText', label: 'Anything else', required: false },
    ],
  },
  {
    ...usual,
    kind: 'pickUp',
    title: '周六羽毛球接龙',
    description: '滨江馆 14:00–16:00',
    perPerson: 'several',
    statistics: 'everyone',
    fields: [
      { id: 'f1', kind: 'text', label: '姓名', required: true },
      { id: 'f2', kind: 'number', label: '人数', required: true, least: 1, most: 5, whole: true },
    ],
  },
  {
    ...usual,
    kind: 'form',
    title: '新员工信息登记',
    description: '',
    fields: [
      { id: 'f1', kind: 'text', label: '英文名', required: true },
      { id: 'f2', kind: 'dropdown', label: '办公地点', required: true, options: ['杭州', '上海'], other: true },
      { id: 'f3', kind: 'date', label: '入职日期', required: true, earliest: null, latest: null },
      { id: 'f4', kind: 'time', label: '平时几点到', required: false },
      { id: 'f5', kind: 'email', label: '邮箱', required: true },
      { id: 'f6', kind: 'picture', label: '工牌照', required: false, atMost: 1 },
      { id: 'f8', kind: 'file', label: '学历与离职证明', required: false, atMost: 3 },
      { id: 'f7', kind: 'member', label: '导师', required: false, atMost: 1 },
    ],
  },
]
