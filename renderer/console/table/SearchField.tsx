import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import classes from './Cells.module.css'

interface SearchFieldProps {
  /** What is found by it. */
  readonly label: string
  readonly text: string
  readonly onChange: (text: string) => void
}

/** The first of a list's filters. */
export function SearchField({ label, text, onChange }: SearchFieldProps) {
  return (
    <TextInput
      type="search"
      size="xs"
      className={classes.search ?? ''}
      maxLength={50}
      value={text}
      placeholder={label}
      aria-label={label}
      leftSection={<IconSearch size={14} />}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
