import type { Department } from './script.ts'

/** Two trees. 数据分析部 has two people and so no group of its own. */
export const departments: Department[] = [
  { key: 'xinghe', name: '星河科技', parent: null, enterprise: 'xinghe' },
  { key: 'product-center', name: '产品中心', parent: 'xinghe', enterprise: 'xinghe' },
  { key: 'product-design', name: '产品设计部', parent: 'product-center', enterprise: 'xinghe' },
  { key: 'data-insight', name: '数据分析部', parent: 'product-center', enterprise: 'xinghe' },
  { key: 'rd-center', name: '研发中心', parent: 'xinghe', enterprise: 'xinghe' },
  { key: 'platform', name: '平台研发部', parent: 'rd-center', enterprise: 'xinghe' },
  { key: 'mobile', name: '移动研发部', parent: 'rd-center', enterprise: 'xinghe' },
  { key: 'quality', name: '质量保障部', parent: 'rd-center', enterprise: 'xinghe' },
  { key: 'operations', name: '运维保障部', parent: 'rd-center', enterprise: 'xinghe' },
  { key: 'growth-center', name: '市场与销售中心', parent: 'xinghe', enterprise: 'xinghe' },
  { key: 'marketing', name: '市场部', parent: 'growth-center', enterprise: 'xinghe' },
  { key: 'sales-one', name: '销售一部', parent: 'growth-center', enterprise: 'xinghe' },
  { key: 'sales-two', name: '销售二部', parent: 'growth-center', enterprise: 'xinghe' },
  { key: 'success', name: '客户成功部', parent: 'growth-center', enterprise: 'xinghe' },
  { key: 'support-center', name: '职能中心', parent: 'xinghe', enterprise: 'xinghe' },
  { key: 'people', name: '人力行政部', parent: 'support-center', enterprise: 'xinghe' },
  { key: 'finance', name: '财务部', parent: 'support-center', enterprise: 'xinghe' },
  { key: 'lanhai', name: '蓝海渠道', parent: null, enterprise: 'lanhai' },
  { key: 'lanhai-channel', name: '渠道部', parent: 'lanhai', enterprise: 'lanhai' },
  { key: 'lanhai-delivery', name: '交付部', parent: 'lanhai', enterprise: 'lanhai' },
]
