import type { ComponentProps } from 'react'
import classes from './LineButton.module.css'

interface LineButtonProps extends ComponentProps<'button'> {
  /** `edge` reaches from side to side of its list, `inset` stands in it with round corners. */
  readonly fit: 'edge' | 'inset'
}

/** A line of a list that does something when it is clicked. */
export function LineButton({ fit, className = '', ...button }: LineButtonProps) {
  return <button type="button" {...button} className={`${classes.line} ${className}`} data-fit={fit} />
}
