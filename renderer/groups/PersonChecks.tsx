import { Checkbox } from '@mantine/core'
import type { Person } from '#shared/domain/person.ts'
import { isOutsider } from '#shared/domain/person.ts'
import { Avatar } from '../people/Avatar.tsx'
import { OutsiderMark } from '../people/OutsiderMark.tsx'
import type { PickerProps } from './PeoplePicker.tsx'
import classes from './PersonChecks.module.css'

/** People with a box each. Whoever is in the group anyway cannot be unpicked. */
export function PersonChecks({
  me,
  chosen,
  taken,
  onChoose,
  people,
}: PickerProps & { readonly people: readonly Person[] }) {
  return (
    <ul className={classes.list}>
      {people.map((person) => {
        const inside = person.id === me.id || taken?.has(person.id) === true
        return (
          <li key={person.id}>
            {/* biome-ignore lint/a11y/noLabelWithoutControl: the box inside is its control. */}
            <label className={classes.person}>
              <Checkbox
                size="xs"
                aria-label={person.name}
                checked={inside || chosen.has(person.id)}
                disabled={inside}
                onChange={(event) => onChoose([person], event.currentTarget.checked)}
              />
              <Avatar id={person.id} name={person.name} size={28} />
              <span className={classes.name}>{person.name}</span>
              {me.enterpriseId !== null && isOutsider(person, me) && <OutsiderMark person={person} />}
              <span className={classes.title}>{person.title}</span>
            </label>
          </li>
        )
      })}
    </ul>
  )
}
