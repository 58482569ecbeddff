import { TextInput } from '@mantine/core'

interface TitleFieldProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (title: string) => void
}

/** What it is called: where writing it begins. */
export function TitleField({ label, hint, value, error, onChange }: TitleFieldProps) {
  return (
    <TextInput
      data-autofocus
      label={label}
      placeholder={hint}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
