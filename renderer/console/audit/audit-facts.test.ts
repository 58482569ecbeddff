import { expect, it } from 'vitest'
import { auditFacts } from './audit-facts.ts'

it('ADM-6: what was and what is stand side by side', () => {
  expect(auditFacts({ name: '市场部' }, { name: '品牌部' })).toEqual([
    { name: 'name', before: '市场部', after: '品牌部' },
  ])
})

it('ADM-6: what stayed the same is left out, what only one side knows is told', () => {
  expect(auditFacts({ hidden: false, title: '经理' }, { hidden: true, title: '经理' })).toEqual([
    { name: 'hidden', before: '✗', after: '✓' },
  ])
  expect(auditFacts(null, { rows: 12, format: 'csv' })).toEqual([
    { name: 'rows', before: '', after: '12' },
    { name: 'format', before: '', after: 'csv' },
  ])
})

it('ADM-6: lists and what lies deeper read as one line', () => {
  expect(auditFacts({ departments: ['产品部', '研发部'] }, { departments: [] })).toEqual([
    { name: 'departments', before: '产品部, 研发部', after: '' },
  ])
  expect(auditFacts(null, { recallWithin: { internal: 60, external: 120 } })).toEqual([
    { name: 'recallWithin.internal', before: '', after: '60' },
    { name: 'recallWithin.external', before: '', after: '120' },
  ])
})
