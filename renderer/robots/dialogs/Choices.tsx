import { type ReactNode, useId } from 'react'
import classes from './Choices.module.css'

interface ChoicesProps<Name extends string> {
  readonly label: string
  readonly names: readonly Name[]
  readonly chosen: Name | null
  readonly nameOf: (name: Name) => string
  readonly onChoose: (name: Name) => void
  readonly children: (name: Name) => ReactNode
}

/** One of a few signs, each a radio button with a name. */
export function Choices<Name extends string>({ label, names, chosen, nameOf, onChoose, children }: ChoicesProps<Name>) {
  const group = useId()
  return (
    <fieldset className={classes.choices}>
      <legend>{label}</legend>
      {names.map((name) => (
        <label key={name} className={classes.choice} title={nameOf(name)}>
          <input
            type="radio"
            className="spoken"
            name={group}
            checked={name === chosen}
            aria-label={nameOf(name)}
            onChange={() => onChoose(name)}
          />
          {children(name)}
        </label>
      ))}
    </fieldset>
  )
}
