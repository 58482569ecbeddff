import { Button, Group } from '@mantine/core'

interface ChoiceButtonsProps<Value> {
  readonly label: string
  readonly value: Value | null
  readonly choices: readonly { readonly value: Value; readonly says: string }[]
  /** Small below the field it belongs to; larger where it stands for itself. */
  readonly size: 'compact-xs' | 'compact-sm'
  readonly onChoose: (value: Value) => void
}

/** Buttons of which the one that holds is pressed. */
export function ChoiceButtons<Value extends string | number>(props: ChoiceButtonsProps<Value>) {
  const { label, value, choices, size, onChoose } = props
  return (
    <Group gap={6} role="group" aria-label={label}>
      {choices.map((choice) => (
        <Button
          key={choice.value}
          size={size}
          variant={choice.value === value ? 'light' : 'default'}
          aria-pressed={choice.value === value}
          onClick={() => onChoose(choice.value)}
        >
          {choice.says}
        </Button>
      ))}
    </Group>
  )
}
