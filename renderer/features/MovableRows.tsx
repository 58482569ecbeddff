import { VisuallyHidden } from '@mantine/core'
import type { ReactNode, RefObject } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { featureTexts } from './features.texts.ts'
import classes from './MovableRows.module.css'

interface MovableRowsProps {
  readonly legend: string
  /** From `useReorder`. */
  readonly list: RefObject<HTMLOListElement | null>
  /** The number of the place a row was moved to; said aloud. */
  readonly movedTo: number | null
  /** The rows, in order. */
  readonly rows: ReactNode
  /** Below them: what is wrong, one more. */
  readonly children: ReactNode
}

/** Rows being written that can be put in order. */
export function MovableRows({ legend, list, movedTo, rows, children }: MovableRowsProps) {
  const t = useTexts(featureTexts)
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{legend}</legend>
      <ol className={classes.list} ref={list}>
        {rows}
      </ol>
      {children}
      <VisuallyHidden role="status">{movedTo !== null && t('moved', { number: movedTo })}</VisuallyHidden>
    </fieldset>
  )
}
