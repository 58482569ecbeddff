import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { draw } from '../../tests/draw.tsx'
import { ViewerFrame } from './ViewerFrame.tsx'

function Viewer({ onClose }: { readonly onClose: () => void }) {
  const [place, setPlace] = useState(0)
  return (
    <ViewerFrame title="图" place={place} count={2} onPlace={setPlace} onClose={onClose}>
      <span>{place}</span>
    </ViewerFrame>
  )
}

test('FILE-2: after the last "next", whose button is gone, the keys work on', async () => {
  const onClose = vi.fn()
  await draw(<Viewer onClose={onClose} />)
  const next = await screen.findByRole('button', { name: '下一张' })
  next.focus()
  fireEvent.click(next)
  const dialog = screen.getByRole('dialog')
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true))
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })
  expect(onClose).toHaveBeenCalledOnce()
})
