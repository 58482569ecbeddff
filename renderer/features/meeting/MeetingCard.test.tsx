import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { meeting } from '#shared/features/meeting/meeting.ts'
import { cardProps } from '../../../tests/card-props.ts'
import { draw } from '../../../tests/draw.tsx'
import { runFake, standIn } from '../../../tests/fake-runtime.ts'
import { standup } from '../../../tests/standup.ts'
import { holdRoom } from '../../data/rooms.store.ts'
import { now } from '../../time/now.ts'
import { MeetingCard } from './MeetingCard.tsx'

type Props = Parameters<typeof MeetingCard>[0]

const fresh = meeting.start()
const entry = { answer: 'attend', note: 'with cake', round: 1, answeredAt: 1 } as const

beforeEach(() => {
  standIn({ kind: 'department' })
  runFake({ 'room:look': () => ({ rooms: [] }) })
  holdRoom({ cardId: 'card', seats: [] })
})

function props(change: Partial<Props> = {}): Props {
  return {
    ...cardProps({ createdBy: 'zhou' }),
    content: standup(now()),
    state: { ...fresh, answers: { attend: 2, decline: 1, undecided: 0 } },
    ...change,
  }
}

describe('MEET-5: a clash', () => {
  const { startsAt, endsAt } = standup(0)
  const other = { id: 'other', cardId: 'other', conversationId: 'group', title: '周会', place: null, startsAt, endsAt }
  const entries = [{ ...other, attendance: 'yes', state: 'planned' } as const]

  it('is said with its name, about this time and not about this card', async () => {
    const asked = vi.fn(() => ({ entries }))
    runFake({ 'room:look': () => ({ rooms: [] }), 'calendar:clashes': asked })
    const given = props()
    await draw(<MeetingCard {...given} />)
    expect(await screen.findByText('与「周会」时间冲突')).toBeTruthy()
    const span = { from: given.content.startsAt, until: given.content.endsAt }
    expect(asked).toHaveBeenCalledExactlyOnceWith({ span, except: 'card' })
    expect(screen.getByRole('button', { name: '参加' }).hasAttribute('disabled')).toBe(false)
  })

  it('counts what else there is', async () => {
    runFake({ 'room:look': () => ({ rooms: [] }), 'calendar:clashes': () => ({ entries: [...entries, ...entries] }) })
    await draw(<MeetingCard {...props()} />, 'en')
    expect(await screen.findByText('Clashes with “周会” and 1 more')).toBeTruthy()
  })
})

describe('MEET-2: answering', () => {
  it('is one press, to the round that is shown, and keeps the note', async () => {
    const given = props({ mine: entry })
    const { person } = await draw(<MeetingCard {...given} />)
    expect(screen.getByRole('button', { name: '参加' }).getAttribute('aria-pressed')).toBe('true')
    expect(screen.getByText('with cake')).toBeTruthy()
    await person.click(screen.getByRole('button', { name: '谢绝' }))
    expect(given.onAct).toHaveBeenCalledExactlyOnceWith({
      type: 'answer',
      answer: 'decline',
      note: 'with cake',
      round: 1,
    })
  })

  it('may carry a note, which a refusal does not take away', async () => {
    const given = props({ onAct: vi.fn(async () => false) })
    const { person } = await draw(<MeetingCard {...given} />, 'en')
    await person.click(screen.getByRole('button', { name: 'Add a note' }))
    await person.type(screen.getByRole('textbox', { name: 'Note (optional)' }), 'ten minutes late')
    await person.click(screen.getByRole('button', { name: 'Attend' }))
    expect(given.onAct).toHaveBeenCalledWith(expect.objectContaining({ note: 'ten minutes late' }))
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('ten minutes late')
  })

  it('is not offered to whoever is not invited, nor once the meeting is off', async () => {
    const named = standup(now(), { participants: { type: 'named', personIds: ['chen'] } })
    const { redraw } = await draw(<MeetingCard {...props({ content: named })} />)
    expect(screen.queryByRole('group', { name: '你的答复' })).toBeNull()
    expect(screen.getByText('没有邀请你')).toBeTruthy()
    const off = props({ phase: 'ended' })
    redraw(<MeetingCard {...off} card={{ ...off.card, endedAt: now() }} />)
    expect(screen.getByText(/已取消/)).toBeTruthy()
    expect(screen.queryByRole('group', { name: '你的答复' })).toBeNull()
  })
})

describe('MEET-3: after a change', () => {
  it('an answer of before is none, and it says why one is asked again', async () => {
    await draw(<MeetingCard {...props({ mine: entry, state: { ...fresh, round: 2 } })} />)
    expect(screen.getByText('时间或地点有变，请重新答复。')).toBeTruthy()
    expect(screen.queryByRole('button', { pressed: true })).toBeNull()
  })
})

describe('MEET-4: its room', () => {
  it('is offered a quarter of an hour before the start, or as soon as somebody is in it', async () => {
    const far = props({ content: standup(now()) })
    const { redraw } = await draw(<MeetingCard {...far} />)
    expect(screen.queryByRole('button', { name: '进入会议室' })).toBeNull()
    holdRoom({ cardId: 'card', seats: [{ seatId: 's', personId: 'chen', microphone: true, camera: false }] })
    expect(await screen.findByRole('button', { name: '进入会议室' })).toBeTruthy()
    expect(within(screen.getByRole('list', { name: '在会议室里' })).getAllByRole('listitem')).toHaveLength(1)
    holdRoom({ cardId: 'card', seats: [] })
    const near = standup(now(), { startsAt: now() + 10 * 60_000 })
    redraw(<MeetingCard {...far} content={near} />)
    expect(await screen.findByText('会议室里还没有人')).toBeTruthy()
  })
})
