import type { Refusals as Counts } from '#shared/console/robot.ts'
import { useCodeWords } from '../../robots/use-code-words.ts'
import cells from '../table/Cells.module.css'
import { useListed } from '../use-listed.ts'
import classes from './Robots.module.css'
import { refusedOn } from './robot-month.ts'

const shown = 1

/** How often a robot was refused, and with which code most; the words of each stand under the pointer, and in its sheet. */
export function Refusals({ refusals }: { readonly refusals: Counts }) {
  const wordsOf = useCodeWords()
  const listed = useListed()
  const rest = refusals.slice(shown)
  if (refusals.length === 0) return <span className={cells.quiet}>0</span>
  return (
    <span className={classes.refusals}>
      {refusedOn({ refusals })}
      {refusals.slice(0, shown).map(({ code, count }) => (
        <span key={code} className={cells.tag} data-tone="warn" title={wordsOf(code)}>
          {`${code} × ${count}`}
        </span>
      ))}
      {rest.length > 0 && (
        <span
          className={cells.tag}
          title={listed(rest.map(({ code, count }) => `${code} × ${count} ${wordsOf(code)}`))}
        >
          {`+${rest.length}`}
        </span>
      )}
    </span>
  )
}
