import type { Locator } from '@playwright/test'
import type { MeetingContent } from '#shared/features/meeting/meeting.ts'
import type { Client } from '../client.ts'
import type { Desk } from './desk.ts'
import { expect, test } from './story.ts'

const topic = '日程走查会'

test('SCHED-5, MEET-5: a meeting in two calendars, declined in one, and followed from outside', async ({
  deskOf,
  connectAs,
  server,
}) => {
  const hostAway = await connectAs('lin-xia')
  const host = await deskOf('林夏')
  const guest = await deskOf('陈舟')
  for (const desk of [host, guest]) {
    await openCalendar(desk)
    await day(desk).focus()
    await desk.page.keyboard.press('ArrowRight')
  }

  await test.step('SCHED-5: made in a group, it appears in both calendars by itself', async () => {
    await invite(hostAway, { topic, ...tomorrow(14, 60) })
    await expect(entry(host)).toHaveAttribute('aria-label', /14:00 – 15:00.*参加$/)
    await expect(entry(guest)).toHaveAttribute('aria-label', /14:00 – 15:00.*待定$/)
    await expect(entry(guest)).toHaveAttribute('data-standing', 'maybe')
  })

  await test.step('SCHED-5: a click opens it; declined there, it goes pale, and can be left out', async () => {
    await entry(guest).click()
    const detail = guest.page.getByRole('dialog')
    await detail.getByRole('button', { name: '谢绝' }).click()
    await expect(detail.getByRole('button', { name: '谢绝' })).toHaveAttribute('aria-pressed', 'true')
    await guest.page.keyboard.press('Escape')
    await expect(entry(guest)).toHaveAttribute('data-standing', 'no')
    await guest.page.getByRole('switch', { name: '显示已谢绝' }).click({ force: true })
    await expect(entry(guest)).toBeHidden()
    await guest.page.getByRole('switch', { name: '显示已谢绝' }).click({ force: true })
    await expect(entry(guest)).toBeVisible()
  })

  await test.step('SCHED-5: day and month have it too, by keys alone', async () => {
    await day(host).focus()
    await host.page.keyboard.press('d')
    await expect(host.page.getByRole('columnheader')).toHaveCount(1)
    await expect(entry(host)).toBeVisible()
    await host.page.keyboard.press('ArrowRight')
    await expect(entry(host)).toBeHidden()
    await host.page.keyboard.press('ArrowLeft')
    await host.page.keyboard.press('m')
    await expect(host.page.getByRole('columnheader')).toHaveCount(7)
    await expect.poll(() => host.page.evaluate(() => document.activeElement?.role)).toBe('gridcell')
    await host.page.keyboard.press('t')
    await expect(day(host)).toHaveAttribute('aria-current', 'date')
    await host.page.keyboard.press('ArrowRight')
    await expect(day(host)).toHaveAccessibleName(/[1-9] 项日程$/)
    const month = await heading(host).textContent()
    await host.page.keyboard.press('PageDown')
    await expect(heading(host)).not.toHaveText(month ?? '')
    await host.page.keyboard.press('PageUp')
    await expect(heading(host)).toHaveText(month ?? '')
    await host.page.keyboard.press('w')
    await expect(entry(host)).toBeVisible()
  })

  await test.step('SCHED-5: from the detail one goes to its group', async () => {
    await entry(host).click()
    await host.page.getByRole('dialog').getByRole('button', { name: '前往所在群聊' }).click()
    await host.heading('产品设计部').waitFor()
    await openCalendar(host)
  })

  await test.step('SCHED-5, MEET-6: other programs follow it at a secret address, until it is changed', async () => {
    await host.page.getByRole('button', { name: '订阅', exact: true }).click()
    const dialog = host.dialog('在其他日历中订阅')
    await dialog.getByRole('button', { name: '生成订阅地址' }).click()
    const address = await dialog.getByRole('textbox', { name: '订阅地址' }).inputValue()
    expect(address.startsWith(`${server.url}/calendar/`)).toBe(true)
    const answer = await fetch(address)
    expect(answer.headers.get('content-type')).toContain('text/calendar')
    expect(await answer.text()).toContain(`SUMMARY:${topic}`)
    await dialog.getByRole('button', { name: '更换地址' }).click()
    await expect(dialog).toContainText('旧地址会立刻失效')
    await dialog.getByRole('button', { name: '确认更换' }).click()
    await expect(dialog.getByRole('textbox', { name: '订阅地址' })).not.toHaveValue(address)
    expect((await fetch(address)).status).toBe(404)
    await host.page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await host.page.getByRole('button', { name: '订阅', exact: true }).click()
    await expect(dialog).toContainText('地址只在生成时显示一次')
    await host.page.keyboard.press('Escape')
  })

  await test.step('SCHED-5: without a line it keeps what was read, and says that it may be old', async () => {
    await server.stop()
    await expect(host.page.getByRole('status').filter({ hasText: '可能已有变化' })).toBeVisible()
    await expect(entry(host)).toBeVisible()
  })
})

async function openCalendar(desk: Desk): Promise<void> {
  await desk.page.getByRole('button', { name: '日程', exact: true }).click()
  await desk.page.getByRole('grid').waitFor()
}

function entry(desk: Desk): Locator {
  return desk.page.getByRole('grid').getByRole('button', { name: topic })
}

/** The day one is at. */
function day(desk: Desk): Locator {
  return desk.page.getByRole('gridcell', { selected: true })
}

function heading(desk: Desk): Locator {
  return desk.page.getByRole('heading', { level: 1 })
}

/** From a full hour of the next day on, as this computer's clock will show it. */
function tomorrow(hour: number, minutes: number): Pick<MeetingContent, 'startsAt' | 'endsAt'> {
  const at = new Date(Date.now())
  at.setDate(at.getDate() + 1)
  const startsAt = at.setHours(hour, 0, 0, 0)
  return { startsAt, endsAt: startsAt + minutes * 60_000 }
}

async function invite(client: Client, content: Pick<MeetingContent, 'topic' | 'startsAt' | 'endsAt'>): Promise<void> {
  const { conversations } = await client.ask('sync:changes', { cursors: {} })
  const group = conversations.find(({ conversation }) => conversation?.name === '产品设计部')
  await client.change('card:send', {
    conversationId: group?.conversationId ?? '',
    tool: 'meeting',
    content: {
      ...content,
      where: { type: 'online' },
      participants: { type: 'everyone' },
      remarks: '',
      agenda: [],
      reminders: [],
    },
  })
}
