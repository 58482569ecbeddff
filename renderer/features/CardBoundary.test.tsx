import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { draw } from '../../tests/draw.tsx'
import { CardBoundary } from './CardBoundary.tsx'

function Fragile({ broken }: { readonly broken: boolean }) {
  if (broken) throw new Error('cannot draw this')
  return <p>a card</p>
}

const card = (revision: number, broken: boolean) => (
  <>
    <CardBoundary
      revision={revision}
      otherwise={(again) => (
        <button type="button" onClick={again}>
          again
        </button>
      )}
    >
      <Fragile broken={broken} />
    </CardBoundary>
    <p>the next message</p>
  </>
)

it('a card that cannot be drawn fails alone, and is tried again when asked or when it changes', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { person, redraw } = await draw(card(1, true))
  expect(screen.queryByText('a card')).toBeNull()
  expect(screen.getByText('the next message')).toBeTruthy()

  redraw(card(1, false))
  await person.click(screen.getByRole('button', { name: 'again' }))
  expect(screen.getByText('a card')).toBeTruthy()

  redraw(card(1, true))
  expect(screen.queryByText('a card')).toBeNull()
  redraw(card(2, false))
  expect(screen.getByText('a card')).toBeTruthy()
})
