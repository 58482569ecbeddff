import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './SegmentField.module.css'

interface SegmentFieldProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[]
  readonly onChange: (value: Value) => void
  /** What the choice asks further, beside it. */
  readonly children?: ReactNode
}

/** One of a few, all in sight, with its name before it. */
export function SegmentField<Value extends string>(props: SegmentFieldProps<Value>) {
  const { label, value, choices, onChange, children } = props
  return (
    <div className={classes.row}>
      <span className={classes.label}>{label}</span>
      <SegmentedControl size="xs" aria-label={label} value={value} data={[...choices]} onChange={onChange} />
      {children}
    </div>
  )
}
