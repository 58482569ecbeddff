import { Switch } from '@mantine/core'

interface SwitchFieldProps {
  readonly label: string
  /** What it means to turn it on. */
  readonly hint: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** Something about a card that holds or does not. */
export function SwitchField({ label, hint, on, onChange }: SwitchFieldProps) {
  return (
    <Switch label={label} description={hint} checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
  )
}
