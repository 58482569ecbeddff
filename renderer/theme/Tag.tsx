import type { ReactNode } from 'react'
import classes from './Tag.module.css'

interface TagProps {
  /** What its colour says: one of ours, somebody outside, somebody of WeChat, or something of the program. */
  readonly tone: 'internal' | 'external' | 'wechat' | 'brand'
  readonly size?: 'small' | 'large'
  readonly children: ReactNode
}

/** A word or two behind a name. */
export function Tag({ tone, size = 'small', children }: TagProps) {
  return (
    <span className={classes.tag} data-tone={tone} data-size={size}>
      {children}
    </span>
  )
}
