import type { Enterprise } from './script.ts'

/** A software house for chain shops, and the partner that sells for it. */
export const enterprises: Enterprise[] = [
  { key: 'xinghe', name: '星河科技', shortName: '星河', creator: 'jiang-yun-fan', departmentGroups: true },
  { key: 'lanhai', name: '蓝海渠道', shortName: '蓝海', creator: 'liang-bo', departmentGroups: false },
]
