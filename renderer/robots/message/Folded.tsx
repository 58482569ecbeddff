import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { robotTexts } from '../robots.texts.ts'
import classes from './Folded.module.css'

/** Pixels; what is a little longer than the first look (in the style sheet) is not worth a click. */
const foldedFrom = 560

/** What was unfolded stays so while its row is out of sight. */
const unfolded = new Set<string>()

/** Cuts what is long to a first look and offers the rest; whoever tabs into the hidden part sees it. */
export function Folded({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const t = useTexts(robotTexts)
  const box = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(() => unfolded.has(id))
  const [long, setLong] = useState(false)

  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => setLong((was) => was || element.scrollHeight > foldedFrom)
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    for (const child of element.children) watch.observe(child)
    return () => watch.disconnect()
  }, [])

  function fold(away: boolean): void {
    if (away) unfolded.delete(id)
    else unfolded.add(id)
    box.current?.scrollTo?.(0, 0)
    setOpen(!away)
  }

  return (
    <>
      <div
        ref={box}
        className={classes.box}
        data-folded={(long && !open) || undefined}
        onScroll={() => !open && fold(false)}
      >
        <div>{children}</div>
      </div>
      {(long || open) && (
        <button
          type="button"
          className={classes.more}
          data-open={open || undefined}
          data-opens=""
          aria-expanded={open}
          onClick={() => fold(open)}
        >
          {t(open ? 'showLess' : 'showAll')}
        </button>
      )}
    </>
  )
}
