import type { Answer } from '#shared/features/fields/answer.ts'
import type { FormAction, FormContent } from '#shared/features/form/form.ts'
import { demoFiles, type WrittenFile } from '../files.ts'
import type { CardLine, Key, Moment } from '../script.ts'

const words = (text: string): Answer => ({ kind: 'words', text })
const choice = (...options: number[]): Answer => ({ kind: 'choice', options, other: null })
const number = (value: number): Answer => ({ kind: 'number', number: value })
const files = (...given: readonly WrittenFile[]): Answer => ({ kind: 'files', files: given.map(({ facts }) => facts) })
const stars = (given: number): Answer => ({ kind: 'stars', stars: given })

const submit = (answers: Readonly<Record<string, Answer>>, sheet = 1): FormAction => ({
  type: 'submit',
  sheet,
  answers: { ...answers },
})

const usual = {
  kind: 'form',
  description: '',
  anonymous: false,
  perPerson: 'once',
  statistics: 'runners',
  deadline: null,
  zone: 'Asia/Shanghai',
} as const

const offsite: Omit<FormContent, 'deadline'> = {
  ...usual,
  title: '部门秋游报名',
  description: '#{-11}去莫干山，当天来回。大巴按人数订，请#{-2}前填好。',
  statistics: 'everyone',
  fields: [
    { id: 'f1', kind: 'single', label: '去不去', required: true, options: ['去', '不去', '还不确定'], other: false },
    { id: 'f2', kind: 'number', label: '带几位家属', required: false, least: 0, most: 3, whole: true },
    { id: 'f3', kind: 'dropdown', label: '上车点', required: true, options: ['公司', '武林广场', '东站'], other: true },
    { id: 'f4', kind: 'longText', label: '忌口或其他说明', required: false },
  ],
}

const review: FormContent = {
  ...usual,
  title: '设计评审流程匿名问卷',
  description: '随便说，不记名。',
  anonymous: true,
  statistics: 'everyone',
  fields: [
    { id: 'f1', kind: 'rating', label: '现在的评审流程打几分', required: true, most: 5 },
    {
      id: 'f2',
      kind: 'multiple',
      label: '最想改的是',
      required: false,
      options: ['会太长', '材料发得晚', '结论不清楚'],
      other: true,
      atLeast: 0,
      atMost: 2,
    },
    { id: 'f3', kind: 'longText', label: '具体说说', required: false },
  ],
}

const materials: FormContent = {
  ...usual,
  title: '评审材料收集',
  description: '评审会前交齐，我来统一排版。材料只有我和管理员看得到。',
  fields: [
    { id: 'f1', kind: 'single', label: '讲哪一部分', required: true, options: ['看板', '发布', '规范'], other: true },
    { id: 'f2', kind: 'file', label: '材料', required: true, atMost: 3 },
    { id: 'f3', kind: 'text', label: '一句话要点', required: false },
  ],
}

const dinner: FormContent = {
  ...usual,
  kind: 'pickUp',
  title: '今晚加班订餐接龙',
  description: '五点半下单，过时不候～',
  perPerson: 'several',
  statistics: 'everyone',
  fields: [
    { id: 'f1', kind: 'text', label: '吃什么', required: true },
    { id: 'f2', kind: 'single', label: '辣度', required: false, options: ['不辣', '微辣', '重辣'], other: false },
  ],
}

const contacts: FormContent = {
  ...usual,
  title: '值班联系方式登记',
  fields: [
    { id: 'f1', kind: 'phone', label: '值班手机', required: true },
    { id: 'f2', kind: 'time', label: '最晚几点可以接电话', required: false },
  ],
}

const milkTea: FormContent = {
  ...usual,
  kind: 'pickUp',
  title: '全员奶茶接龙',
  description: '江总请客，小鱼儿家。十点一刻下单。',
  statistics: 'everyone',
  fields: [
    {
      id: 'f1',
      kind: 'single',
      label: '甜度',
      required: true,
      options: ['全糖', '半糖', '无糖', '不喝'],
      other: false,
    },
  ],
}

/** Everyone's sweetness, in the order in which they joined in: as it was counted in the talk. */
// biome-ignore format: who takes the same stands together
const sweetness: readonly (readonly [number, readonly Key[]])[] = [
  [0, ['tao-ran', 'arslan', 'qian-jin', 'kang-le', 'pan-deng', 'qin-si-yuan']],
  [
    1,
    [
      'lin-xia', 'jiang-yun-fan', 'tang-guo', 'ye-chen', 'gu-qing', 'lu-yang', 'peng-fei', 'shi-lei', 'cui-yan',
      'song-chi', 'yin-xue', 'li-mo', 'meng-yao', 'sun-li', 'yu-hang', 'duan-rui', 'wu-jia-qi', 'fang-hao-ran', 'su-man',
    ],
  ],
  [
    2,
    [
      'jia-wen', 'luo-ping', 'ding-ning', 'lei-ming', 'zhou-ming-yuan', 'xu-zhi-wei', 'chen-zhou', 'han-xiao',
      'xie-wan-qing', 'huang-bo-wen', 'gao-yuan', 'cheng-cheng',
    ],
  ],
  [3, ['mo-fei', 'zhao-yi-ming']],
]

/** Files handed in, a registration under way, an anonymous survey, pick-up lines under way and over, and one that was ended. */
export const forms: Readonly<Record<Key, readonly CardLine[]>> = {
  'product-design': [
    {
      day: 2,
      time: '16:40',
      by: 'zhou-ming-yuan',
      card: {
        tool: 'form',
        content: materials,
        acts: [
          {
            day: 2,
            time: '16:52',
            by: 'gu-qing',
            action: submit({ f1: choice(0), f2: files(demoFiles.home, demoFiles.board), f3: words('密度分三档') }),
          },
          { day: 2, time: '17:05', by: 'ye-chen', action: submit({ f1: choice(2), f2: files(demoFiles.handbook) }) },
          {
            day: 1,
            time: '09:48',
            by: 'lin-xia',
            action: submit({ f1: choice(1), f2: files(demoFiles.notes), f3: words('退单不再计入客单价') }),
          },
        ],
      },
    },
    {
      day: 1,
      time: '17:20',
      by: 'lin-xia',
      card: {
        tool: 'form',
        content: review,
        acts: [
          { day: 1, time: '17:31', by: 'gu-qing', action: submit({ f1: stars(3), f2: choice(1, 2) }) },
          {
            day: 1,
            time: '17:40',
            by: 'mo-fei',
            action: submit({ f1: stars(4), f2: choice(0), f3: words('控制在一小时内就好') }),
          },
          {
            day: 1,
            time: '18:02',
            by: 'ye-chen',
            action: submit({ f1: stars(2), f2: choice(1), f3: words('材料至少提前一天发') }),
          },
          { day: 0, time: '09:12', by: 'tang-guo', action: submit({ f1: stars(4) }) },
        ],
      },
    },
    {
      day: 0,
      time: '10:35',
      by: 'zhou-ming-yuan',
      card: {
        tool: 'form',
        content: (at: (moment: Moment) => number) => ({ ...offsite, deadline: at({ day: -2, time: '18:00' }) }),
        acts: [
          { day: 0, time: '10:41', by: 'chen-zhou', action: submit({ f1: choice(0), f2: number(2), f3: choice(1) }) },
          { day: 0, time: '10:44', by: 'xu-zhi-wei', action: submit({ f1: choice(2), f3: choice(0) }) },
          {
            day: 0,
            time: '10:52',
            by: 'qin-si-yuan',
            action: submit({ f1: choice(0), f2: number(0), f3: choice(0), f4: words('不吃辣') }),
          },
          { day: 0, time: '11:20', by: 'xu-zhi-wei', action: submit({ f1: choice(0), f2: number(1), f3: choice(0) }) },
        ],
      },
    },
  ],
  'v32-project': [
    {
      day: 0,
      time: '14:05',
      by: 'luo-ping',
      card: {
        tool: 'form',
        content: (at: (moment: Moment) => number) => ({ ...dinner, deadline: at({ day: 0, time: '17:30' }) }),
        acts: [
          { day: 0, time: '14:06', by: 'luo-ping', action: submit({ f1: words('宫保鸡丁饭'), f2: choice(1) }) },
          { day: 0, time: '14:08', by: 'ding-ning', action: submit({ f1: words('番茄牛腩面'), f2: choice(0) }) },
          { day: 0, time: '14:13', by: 'ding-ning', action: submit({ f1: words('酸梅汤三杯') }, 2) },
          { day: 0, time: '14:20', by: 'lin-xia', action: submit({ f1: words('麻辣香锅'), f2: choice(2) }) },
        ],
      },
    },
  ],
  'release-duty': [
    {
      day: 4,
      time: '10:10',
      by: 'lei-ming',
      card: {
        tool: 'form',
        content: contacts,
        acts: [
          {
            day: 4,
            time: '10:15',
            by: 'luo-ping',
            action: submit({ f1: words('139 0571 2231'), f2: { kind: 'time', time: '23:30' } }),
          },
        ],
        endedEarly: { day: 3, time: '09:30', by: 'lei-ming' },
      },
    },
  ],
  'star-family': [
    {
      day: 7,
      time: '09:26',
      by: 'jin-ling',
      card: {
        tool: 'form',
        content: (at: (moment: Moment) => number) => ({ ...milkTea, deadline: at({ day: 7, time: '10:15' }) }),
        acts: sweetness
          .flatMap(([sweet, people]) => people.map((by) => ({ by, sweet })))
          .map(({ by, sweet }, place) => ({
            by,
            day: 7,
            time: place < 33 ? `09:${27 + place}` : `10:0${place - 33}`,
            action: submit({ f1: choice(sweet) }),
          })),
      },
    },
  ],
}
