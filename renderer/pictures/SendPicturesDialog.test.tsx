import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draw } from '../../tests/draw.tsx'
import { runFake } from '../../tests/fake-runtime.ts'
import { SendPicturesDialog } from './SendPicturesDialog.tsx'

beforeEach(() => {
  let made = 0
  vi.stubGlobal('fetch', async () => {
    made += 1
    return Response.json({ pictureId: `p${made}`, width: 4, height: 3 })
  })
})
afterEach(() => vi.unstubAllGlobals())

const pictures = (count: number) =>
  Array.from({ length: count }, (_, place) => new File(['x'], `${place}.png`, { type: 'image/png' }))

test('MSG-1: more pictures than go into one message are said to be left out', async () => {
  runFake({})
  await draw(<SendPicturesDialog conversationId="group" title="组" files={pictures(11)} onClose={vi.fn()} />, 'en')
  expect((await screen.findByRole('alert')).textContent).toBe('At most 9 pictures at a time')
  expect(screen.getAllByRole('img')).toHaveLength(9)
})

test('MSG-1: pressed twice, they are sent once', async () => {
  const fake = runFake({})
  const { person } = await draw(
    <SendPicturesDialog conversationId="group" title="组" files={pictures(2)} onClose={vi.fn()} />,
    'en',
  )
  expect(screen.queryByRole('alert')).toBeNull()
  const send = screen.getByRole('button', { name: 'Send' })
  await waitFor(() => expect(send.hasAttribute('disabled')).toBe(false))
  await person.dblClick(send)
  expect(fake.sent).toHaveLength(1)
})
