import { expect, it } from 'vitest'
import type { ConsoleDepartment } from '#shared/console/department.ts'
import { dropPlace, stepPlace } from './drop-place.ts'

const department = (id: string, parentId: string | null): ConsoleDepartment => ({
  id,
  parentId,
  name: id,
  people: 0,
  departments: 0,
})
const all = [
  department('top', null),
  department('sales', 'top'),
  department('research', 'top'),
  department('people', 'top'),
  department('platform', 'research'),
]
const levels = {
  known: new Map(all.map((one) => [one.id, one])),
  below: (parentId: string | null) => all.filter((one) => one.parentId === parentId),
}
const drop = (draggedNode: string, position: 'before' | 'after' | 'inside', targetNode: string) =>
  dropPlace({ draggedNode, position, targetNode }, levels)

it('ADM-5: dropped into a department it stands last there', () => {
  expect(drop('sales', 'inside', 'research')).toEqual({ departmentId: 'sales', parentId: 'research', beforeId: null })
})

it('ADM-5: dropped before or after a sister it takes that place', () => {
  expect(drop('people', 'before', 'sales')).toEqual({ departmentId: 'people', parentId: 'top', beforeId: 'sales' })
  expect(drop('sales', 'after', 'people')).toEqual({ departmentId: 'sales', parentId: 'top', beforeId: null })
  expect(drop('platform', 'after', 'sales')).toEqual({
    departmentId: 'platform',
    parentId: 'top',
    beforeId: 'research',
  })
})

it('nothing stands beside the top, the top itself stays, and the place where it is already is no move', () => {
  expect(drop('sales', 'before', 'top')).toBeNull()
  expect(drop('top', 'inside', 'sales')).toBeNull()
  expect(drop('sales', 'before', 'research')).toBeNull()
  expect(drop('research', 'after', 'sales')).toBeNull()
})

it('the keyboard moves one step among the sisters, and no further than the ends', () => {
  expect(stepPlace('research', -1, levels)).toEqual({ departmentId: 'research', parentId: 'top', beforeId: 'sales' })
  expect(stepPlace('sales', 1, levels)).toEqual({ departmentId: 'sales', parentId: 'top', beforeId: 'people' })
  expect(stepPlace('research', 1, levels)).toEqual({ departmentId: 'research', parentId: 'top', beforeId: null })
  expect(stepPlace('sales', -1, levels)).toBeNull()
  expect(stepPlace('people', 1, levels)).toBeNull()
  expect(stepPlace('top', 1, levels)).toBeNull()
})
