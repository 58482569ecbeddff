import type { Feature } from '#shared/features/feature.ts'
import { features, tools } from '#shared/features/index.ts'
import { expect, test } from './story.ts'

test('CAP-1, CAP-2: an external group has none of the eight tools, on the screen or over the wire', async ({
  deskOf,
  connectAs,
}) => {
  const linXia = await deskOf('林夏')

  await test.step('the same person has all of them beside an internal group’s composer', async () => {
    await linXia.openConversation('产品设计部')
    await expect(linXia.tools.getByRole('button')).toHaveCount(tools.length)
    await linXia.openConversation('星河 × 蓝海渠道对接')
    await expect(linXia.tools).toHaveCount(0)
    await linXia.page.getByRole('button', { name: '为什么没有工具？' }).click()
    await expect(linXia.page.getByText(/只在内部群和部门群里提供/)).toBeVisible()
  })

  for (const personId of ['lin-xia', 'zhou-ke', 'he-tian-tian']) {
    const conversationId = personId === 'he-tian-tian' ? 'old-customers' : 'lanhai-bridge'
    const latest = { conversationId, from: { type: 'latest' }, limit: 1 } as const
    await test.step(`${personId} tries each over the wire, and is refused each time`, async () => {
      const forger = await connectAs(personId)
      const before = await forger.ask('history:page', latest)
      for (const tool of tools) {
        // Each example only goes to its own tool.
        const { examples, capability } = features[tool] as unknown as Feature<
          unknown,
          unknown,
          unknown,
          unknown,
          string
        >
        const clientId = forger.newClientId()
        const refusal = await forger.refusal('card:send', { clientId, conversationId, tool, content: examples[0] })
        expect(refusal, tool).toEqual({
          code: 'forbidden',
          reason: 'capability.kind',
          details: { capability, kind: 'external' },
        })
      }
      expect(await forger.ask('history:page', latest)).toEqual(before)
    })
  }
})
