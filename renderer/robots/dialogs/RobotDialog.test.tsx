import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Robot } from '#shared/domain/robot.ts'
import { draw } from '../../../tests/draw.tsx'
import { colleague, runFake, standIn } from '../../../tests/fake-runtime.ts'
import { conversationRow } from '../../data/conversations.store.ts'
import { useRobotLists } from '../../data/robots.store.ts'
import { useGroupDialog } from '../../groups/dialogs/group-dialog.store.ts'
import { RobotDialog } from './RobotDialog.tsx'

const robot: Robot = {
  id: 'r1',
  conversationId: 'group',
  name: '构建播报',
  avatar: { type: 'symbol', symbol: 'build', colour: 'blue' },
  description: '找林夏',
  createdBy: 'lin',
  createdAt: 0,
  disabled: false,
  lastUsedAt: null,
}
const place = { conversationId: 'group', robotId: 'r1' }

beforeEach(() => useRobotLists.setState({ lists: new Map() }))

async function drawDialog(
  change: Partial<Robot> = {},
  rank: 'owner' | 'member' = 'member',
  type: Parameters<typeof RobotDialog>[0]['type'] = 'robot',
) {
  standIn({ kind: 'internal' }, { rank })
  const people = [colleague('lin', '林夏'), colleague('zhou', '周明远')]
  runFake({
    'robot:list': () => ({ robots: [{ ...robot, ...change }], people }),
    'robot:address': () => ({ path: '/cgi-bin/webhook/send?key=the-key' }),
    'robot:remove': () => ({}),
    'robot:preview': ({ payload }) =>
      payload.includes('"text"')
        ? { errcode: 0, errmsg: 'ok', content: { type: 'text', text: '构建成功', mentions: [] } }
        : { errcode: 40008, errmsg: 'invalid message type', content: null },
    'robot:try': () => ({ errcode: 45009, errmsg: 'api freq out of limit' }),
  })
  const row = conversationRow('group')
  if (row === undefined) throw new Error('the test stands in no group')
  const drawn = await draw(<RobotDialog type={type} place={place} row={row} />)
  await screen.findByRole('dialog', { name: /构建播报|群机器人/ })
  return drawn
}

describe('ROB-2: a robot and its address', () => {
  it('its creator sees the address and a line for curl', async () => {
    await drawDialog()
    const address = await screen.findByRole('textbox', { name: 'Webhook 地址' })
    expect(address).toHaveProperty('value', `${window.location.origin}/cgi-bin/webhook/send?key=the-key`)
    expect(screen.getByRole('textbox', { name: '用 curl 发一条' })).toHaveProperty(
      'value',
      expect.stringContaining(`key=the-key' -H`),
    )
    for (const name of ['更换地址', '移除', '编辑', '试一试'])
      expect(screen.getByRole('button', { name })).toBeDefined()
  })

  it('nobody else sees it; the owner edits and removes all the same, a member does not', async () => {
    const owner = await drawDialog({ createdBy: 'zhou' }, 'owner')
    expect(screen.getByText('推送地址只有添加者能看到。')).toBeDefined()
    expect(screen.queryByRole('textbox')).toBeNull()
    for (const name of ['移除', '编辑']) expect(screen.getByRole('button', { name })).toBeDefined()
    expect(screen.queryByRole('button', { name: '试一试' })).toBeNull()
    owner.unmount()
    await drawDialog({ createdBy: 'zhou' })
    for (const name of ['移除', '编辑']) expect(screen.queryByRole('button', { name })).toBeNull()
  })

  it('ROB-6: that it was disabled in the console is said', async () => {
    await drawDialog({ disabled: true })
    expect(screen.getByRole('status').textContent).toContain('93004')
  })

  it('removing asks again, and a removed robot takes its dialog with it', async () => {
    useGroupDialog.setState({ opened: { type: 'removeRobot', ...place } })
    const { person } = await drawDialog({}, 'member', 'removeRobot')
    expect(screen.getByText(/地址立即失效/)).toBeDefined()
    await person.click(screen.getByRole('button', { name: '移除' }))
    expect(useGroupDialog.getState().opened).toBeNull()
  })

  it.each(['editRobot', 'regenerateRobot', 'removeRobot'] as const)(
    '%s: left again, the robot is there',
    async (type) => {
      const { person } = await drawDialog({}, 'member', type)
      await person.click(screen.getByRole('button', { name: '取消' }))
      expect(useGroupDialog.getState().opened).toEqual({ type: 'robot', ...place })
      useGroupDialog.setState({ opened: { type, ...place } })
      await person.keyboard('{Escape}')
      expect(useGroupDialog.getState().opened).toEqual({ type: 'robot', ...place })
    },
  )
})

describe('ROB-8: trying it', () => {
  it('shows what would be said, the line that says it, and what is answered', async () => {
    const { person } = await drawDialog({}, 'member', 'tryRobot')
    expect(await screen.findByText('构建成功')).toBeDefined()
    const curl = await screen.findByRole('textbox', { name: '同样的请求，用 curl' })
    const payload = screen.getByRole('textbox', { name: '请求内容（JSON）' })
    expect(curl).toHaveProperty('value', expect.stringContaining(payload.textContent ?? ''))
    await person.click(screen.getByRole('button', { name: '发送' }))
    expect((await screen.findByRole('alert')).textContent).toContain('45009')
  })

  it('a file waits for its upload, which goes the way a program’s does', async () => {
    const uploaded = vi.fn(async () => Response.json({ errcode: 0, errmsg: 'ok', media_id: 'the-media' }))
    vi.stubGlobal('fetch', uploaded)
    const { person } = await drawDialog({}, 'member', 'tryRobot')
    await person.selectOptions(screen.getByRole('combobox', { name: '消息类型' }), 'file')
    expect(screen.getByText('先上传一个文件，或填入已有的 media_id。')).toBeDefined()
    await screen.findByRole('button', { name: '上传文件，取得 media_id' })
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    if (input === null) throw new Error('nothing to choose a file with')
    await person.upload(input, new File(['news'], 'news.txt'))
    const payload = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '请求内容（JSON）' })
    await waitFor(() => expect(payload.value).toContain('the-media'))
    expect(JSON.parse(payload.value)).toEqual({ msgtype: 'file', file: { media_id: 'the-media' } })
    const upload = `${window.location.origin}/cgi-bin/webhook/upload_media?key=the-key&type=file`
    expect(String(uploaded.mock.calls[0]?.at(0))).toBe(upload)
    vi.unstubAllGlobals()
  })

  describe('a picture', () => {
    async function choosePicture(file: File) {
      const drawn = await drawDialog({}, 'member', 'tryRobot')
      await drawn.person.selectOptions(screen.getByRole('combobox', { name: '消息类型' }), 'image')
      await screen.findByRole('button', { name: '选择图片' })
      const input = document.querySelector<HTMLInputElement>('input[type=file]')
      if (input === null) throw new Error('nothing to choose a picture with')
      await drawn.person.upload(input, file)
      return screen.getByRole<HTMLTextAreaElement>('textbox', { name: '请求内容（JSON）' })
    }

    it('that was chosen goes into what is posted, and not into what is edited', async () => {
      const payload = await choosePicture(new File(['a picture'], 'cat.png', { type: 'image/png' }))
      await waitFor(() => expect(payload.value).toContain('（所选图片的 base64）'))
      expect(screen.getByRole('status').textContent).toBe('cat.png 9 B')
      const curl = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '同样的请求，用 curl' })
      expect(curl.value).toContain(btoa('a picture'))
      expect(curl.value).toContain('101a0e3e2f58188b3e2ffc1057316c13')
    })

    it('that is too large leaves what is written, and says so', async () => {
      const large = new File([new Uint8Array(2 * 1024 * 1024 + 1)], 'cat.png', { type: 'image/png' })
      const payload = await choosePicture(large)
      expect(screen.getByRole('alert').textContent).toContain('图片超过大小上限')
      expect(payload.value).toContain('iVBORw0KGgo')
      expect(screen.getByText('JPG 或 PNG，不超过 2 MB')).toBeDefined()
    })
  })

  it('what was written for one type is there when one comes back to it', async () => {
    const { person } = await drawDialog({}, 'member', 'tryRobot')
    const payload = () => screen.getByRole('textbox', { name: '请求内容（JSON）' })
    const type = screen.getByRole('combobox', { name: '消息类型' })
    await person.clear(payload())
    await person.type(payload(), '[[1]')
    expect((await screen.findByRole('alert')).textContent).toContain('40008')
    await person.selectOptions(type, 'markdown')
    expect(payload()).toHaveProperty('value', expect.stringContaining('"markdown"'))
    await person.selectOptions(type, 'text')
    expect(payload()).toHaveProperty('value', '[1]')
  })
})
