import { NumberInput, type NumberInputProps } from '@mantine/core'
import { useState } from 'react'
import { farthestNumber } from '#shared/features/fields/field.ts'

interface NumberFieldProps extends Omit<NumberInputProps, 'value' | 'onChange' | 'min' | 'max'> {
  readonly value: number | null
  readonly onNumber: (number: number | null) => void
}

/** A number as somebody types it: `-`, `36.` and `0.0` are no numbers yet and stay until they are. @see FORM-1 */
export function NumberField({ value, onNumber, ...shared }: NumberFieldProps) {
  const [written, setWritten] = useState<string | number>(value ?? '')
  return (
    <NumberInput
      {...shared}
      min={-farthestNumber}
      max={farthestNumber}
      clampBehavior="strict"
      value={numberIn(written) === value ? written : (value ?? '')}
      onChange={(next) => {
        setWritten(next)
        onNumber(numberIn(next))
      }}
    />
  )
}

function numberIn(written: string | number): number | null {
  const number = written === '' ? Number.NaN : Number(written)
  return Number.isFinite(number) ? number : null
}
