import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { meeting } from '#shared/features/meeting/meeting.ts'
import { detailProps } from '../../../tests/card-props.ts'
import { draw } from '../../../tests/draw.tsx'
import { runFake, standIn } from '../../../tests/fake-runtime.ts'
import { standup } from '../../../tests/standup.ts'
import { now } from '../../time/now.ts'
import { EditMeeting } from './EditMeeting.tsx'

it('MEET-3: what somebody else changed meanwhile is replaced only once that was said', async () => {
  standIn({ kind: 'department' })
  runFake({ 'calendar:clashes': () => ({ entries: [] }) })
  const onAct = vi.fn(async () => false)
  const onDone = vi.fn()
  const content = standup(now())
  const form = (changes: number) => (
    <EditMeeting
      {...detailProps({ createdBy: 'zhou' })}
      content={content}
      state={{ ...meeting.start(), changes }}
      onAct={onAct}
      onDone={onDone}
    />
  )
  const { person, redraw } = await draw(form(0))
  const topic = screen.getByRole('textbox', { name: '主题' })
  await person.type(topic, '!')
  redraw(form(1))
  const save = screen.getByRole('button', { name: '保存修改' })
  await person.click(save)
  const written = { ...content, topic: `${content.topic}!` }
  expect(onAct).toHaveBeenLastCalledWith({ type: 'change', content: written, changes: 0 })
  expect(topic).toHaveProperty('value', written.topic)
  expect(onDone).not.toHaveBeenCalled()
  onAct.mockResolvedValue(true)
  await person.click(save)
  expect(onAct).toHaveBeenLastCalledWith({ type: 'change', content: written, changes: 1 })
  expect(onDone).toHaveBeenCalledOnce()
})
