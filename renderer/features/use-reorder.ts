import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'

export interface Reorder<Key> {
  /** Belongs on the list; its children are the rows, in order. */
  readonly list: RefObject<HTMLOListElement | null>
  readonly dragging: Key | null
  readonly start: (key: Key, event: PointerEvent) => void
}

/**
 * Dragging the rows of a list by a handle: `onMove` says where the dragged row is now, as the pointer passes the others.
 * The keyboard's way is the handle's own business.
 */
export function useReorder<Key>(onMove: (key: Key, to: number) => void): Reorder<Key> {
  const list = useRef<HTMLOListElement>(null)
  const [dragging, setDragging] = useState<Key | null>(null)

  useEffect(() => {
    if (dragging === null) return
    const move = (event: globalThis.PointerEvent) => onMove(dragging, placeAt(list.current, event.clientY))
    const stop = () => setDragging(null)
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', stop)
    window.addEventListener('pointercancel', stop)
    return () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', stop)
      window.removeEventListener('pointercancel', stop)
    }
  }, [dragging, onMove])

  function start(key: Key, event: PointerEvent): void {
    if (event.button !== 0) return
    event.preventDefault()
    setDragging(key)
  }

  return { list, dragging, start }
}

/** The row under a height on the screen; above all it is the first, below all the last. */
function placeAt(list: HTMLElement | null, y: number): number {
  const rows = [...(list?.children ?? [])]
  const below = rows.findIndex((row) => y < row.getBoundingClientRect().bottom)
  return below === -1 ? rows.length - 1 : below
}
