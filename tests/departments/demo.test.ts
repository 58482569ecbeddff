import { expect, test } from 'vitest'
import { afterDirectoryChange } from '../../server/domain/departments/after-directory-change.ts'
import { write } from '../../server/domain/once.ts'
import { World } from '../world.ts'

test('DEP-14: the written world is as its directory and its hands have it', async () => {
  const world = await World.start({ world: 'demo' })
  try {
    const { ctx } = world.server
    const stands = () =>
      ctx.storage.read.selectFrom('conversations').select(['id', 'rev', 'kind']).orderBy('id').execute()
    const before = await stands()
    await write(ctx, (work) => afterDirectoryChange(work, 'xinghe', { departmentIds: 'all', personIds: [] }))
    expect(await stands()).toEqual(before)
    expect(before.filter(({ kind }) => kind === 'department').length).toBeGreaterThanOrEqual(9)
  } finally {
    await world.close()
  }
})
