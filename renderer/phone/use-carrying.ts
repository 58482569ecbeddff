import { type PointerEvent, useState } from 'react'

interface Spot {
  readonly x: number
  readonly y: number
}

/** Lets a floating thing be carried by its bar: `moved` is how far it is from its first place, always within the window. */
export function useCarrying() {
  const [moved, setMoved] = useState<Spot>({ x: 0, y: 0 })
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.target instanceof Element && event.target.closest('button')) return
    const bar = event.currentTarget
    const room = roomAround(bar.parentElement ?? bar)
    const start = { x: event.clientX, y: event.clientY }
    bar.setPointerCapture(event.pointerId)
    bar.onpointermove = ({ clientX, clientY }) => {
      const x = within(clientX - start.x, room.left, room.right)
      const y = within(clientY - start.y, room.top, room.bottom)
      setMoved({ x: moved.x + x, y: moved.y + y })
    }
    bar.onpointerup = () => {
      bar.onpointermove = null
    }
  }
  return { moved, onPointerDown }
}

function roomAround(thing: Element) {
  const { left, top, right, bottom } = thing.getBoundingClientRect()
  return { left: -left, top: -top, right: window.innerWidth - right, bottom: window.innerHeight - bottom }
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, Math.min(least, 0)), Math.max(most, 0))
}
