import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { PostContent, post } from '#shared/features/post/post.ts'
import { detailProps } from '../../../tests/card-props.ts'
import { draw } from '../../../tests/draw.tsx'
import { hostileStrings } from '../../../tests/hostile-strings.ts'
import { PostCard } from './PostCard.tsx'
import { PostTalk } from './PostTalk.tsx'

type Props = Parameters<typeof PostTalk>[0]

const long = PostContent.parse(post.examples[1])

const someone = (id: string, name: string) => ({
  id,
  name,
  latinName: null,
  title: null,
  enterpriseId: 'xinghe',
  enterpriseName: null,
})
const lin = someone('lin', '林夏')
const chen = someone('chen', '陈舟')

type Given = Extract<Props['answers'], { phase: 'there' }>['entries'][number]

function said(by: Given['person'], text: string, slot = `c:${text}`): Given {
  return { person: by, slot, entry: { type: 'comment', text, at: 0 } }
}

function props(change: Partial<Props> = {}): Props {
  return {
    ...detailProps({ answered: 0 }),
    content: long,
    state: { likes: 0, comments: 0, edits: 0, editedAt: null },
    me: 'chen',
    slot: '',
    ...change,
  }
}

const there = (...entries: readonly Given[]): Props['answers'] => ({
  phase: 'there',
  entries,
  nameless: [],
  missing: [],
})

describe('POST-2: the card', () => {
  it('shows title and words, and opens the whole', async () => {
    const onOpen = vi.fn()
    const { person: reader } = await draw(<PostCard {...props()} onOpen={onOpen} />, 'en')
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Release checklist')
    expect(screen.getByText(/^Before Freeze not after noon/)).toBeTruthy()
    await reader.click(screen.getByRole('button', { name: 'Read all' }))
    expect(onOpen).toHaveBeenCalledOnce()
  })

  it('POST-4: likes and unlikes, and only while it takes likes', async () => {
    const given = props({ state: { likes: 2, comments: 3, edits: 1, editedAt: 1 } })
    const { person: reader, redraw } = await draw(<PostCard {...given} onOpen={vi.fn()} />, 'en')
    expect(screen.getByText('edited', { exact: false })).toBeTruthy()
    expect(screen.getByText('3 comments')).toBeTruthy()
    await reader.click(screen.getByRole('button', { name: 'Like · 2 likes', pressed: false }))
    expect(given.onAct).toHaveBeenCalledExactlyOnceWith({ type: 'like', liked: true })
    redraw(<PostCard {...given} mine={{ type: 'like', at: 1 }} onOpen={vi.fn()} />)
    await reader.click(screen.getByRole('button', { name: 'Like · 2 likes', pressed: true }))
    expect(given.onAct).toHaveBeenLastCalledWith({ type: 'like', liked: false })
    redraw(<PostCard {...given} phase="ended" onOpen={vi.fn()} />)
    await reader.click(screen.getByRole('button', { name: 'Like · 2 likes' }))
    expect(given.onAct).toHaveBeenCalledTimes(2)
  })
})

describe('POST-4: comments', () => {
  it('what is being written stays while the post is edited or closed, until it is sent', async () => {
    const given = props({ answers: there(), onAct: vi.fn(async () => true) })
    const first = await draw(<PostTalk {...given} />, 'en')
    await first.person.type(screen.getByRole('textbox'), 'half a')
    first.redraw(<span>edited</span>)
    first.redraw(<PostTalk {...given} />)
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('half a')
    await first.person.type(screen.getByRole('textbox'), ' word{Enter}')
    expect(given.onAct).toHaveBeenCalledExactlyOnceWith({ type: 'comment', text: 'half a word' })
    first.redraw(<span>edited</span>)
    first.redraw(<PostTalk {...given} />)
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('')
  })

  it('are sent with Enter; Shift+Enter breaks the line; what was refused stays', async () => {
    const onAct = vi.fn(async () => false)
    const { person: reader } = await draw(<PostTalk {...props({ onAct })} />, 'en')
    const field = screen.getByRole('textbox', { name: 'Write a comment' })
    await reader.type(field, ' one{Shift>}{Enter}{/Shift}two{Enter}')
    expect(onAct).toHaveBeenCalledExactlyOnceWith({ type: 'comment', text: 'one\ntwo' })
    expect(field).toHaveProperty('value', ' one\ntwo')
  })

  it('of oneself are deleted, asked twice; of others by whoever runs the card', async () => {
    const given = props({ answers: there(said(chen, 'mine'), said(lin, 'hers')) })
    const { person: reader, redraw } = await draw(<PostTalk {...given} />, 'en')
    expect(screen.queryByRole('button', { name: 'Delete the comment of 林夏' })).toBeNull()
    await reader.click(screen.getByRole('button', { name: 'Delete the comment of 陈舟' }))
    expect(given.onAct).not.toHaveBeenCalled()
    await reader.click(screen.getByRole('button', { name: 'Really delete the comment of 陈舟' }))
    expect(given.onAct).toHaveBeenCalledExactlyOnceWith({ type: 'deleteComment', personId: 'chen', slot: 'c:mine' })
    redraw(<PostTalk {...given} mayManage />)
    expect(screen.getByRole('button', { name: 'Delete the comment of 林夏' })).toBeTruthy()
    redraw(<PostTalk {...given} mayManage phase="ended" />)
    expect(screen.queryByRole('button', { name: /^Delete/ })).toBeNull()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('show the latest twenty, and the earlier ones when asked', async () => {
    const many = Array.from({ length: 45 }, (_, place) => said(chen, `comment ${place + 1}.`))
    const { person: reader } = await draw(<PostTalk {...props({ answers: there(...many) })} />, 'en')
    const shown = () => within(screen.getByRole('list', { name: 'Comments' })).getAllByRole('listitem')
    expect(shown()).toHaveLength(20)
    expect(shown().at(-1)?.textContent).toContain('comment 45.')
    await reader.click(screen.getByRole('button', { name: '25 earlier comments' }))
    expect(shown()).toHaveLength(40)
    await reader.click(screen.getByRole('button', { name: '5 earlier comments' }))
    expect(shown()).toHaveLength(45)
  })

  it('are text, whatever is in them', async () => {
    const entries = hostileStrings.map((text, place) => said(chen, text, `c:${place}`))
    const { container, person: reader } = await draw(<PostTalk {...props({ answers: there(...entries) })} />, 'en')
    await reader.click(screen.getByRole('button', { name: /earlier comments/ }))
    const list = within(screen.getByRole('list', { name: 'Comments' }))
    const texts = list.getAllByRole('listitem').map((line) => line.querySelector('p')?.textContent)
    expect(texts).toEqual(hostileStrings)
    expect(container.querySelector('script, img, iframe')).toBeNull()
  })
})
