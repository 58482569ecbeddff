import { Menu as Mantine } from '@mantine/core'
import { Fragment, useEffect, useId, useRef, useState } from 'react'
import { type FocusTrail, focusBack, focusTrail } from '../keyboard/focus-back.ts'
import classes from './DrawnMenu.module.css'
import { isOff } from './is-off.ts'
import type { Menu, MenuAct, MenuEntry } from './menu.ts'

interface DrawnMenuProps {
  /** The menu that was asked for last, and where; another object opens again. */
  readonly drawn: { readonly menu: Menu; readonly at: { readonly x: number; readonly y: number } } | null
}

/** A menu at a point of the page. */
export function DrawnMenu({ drawn }: DrawnMenuProps) {
  const [opened, setOpened] = useState(false)
  const nameId = useId()
  const before = useRef<FocusTrail>([])
  useEffect(() => {
    before.current = focusTrail()
    setOpened(drawn !== null)
  }, [drawn])
  if (drawn === null) return null
  const { menu, at } = drawn
  // As with the system's own menus, what had the focus has it again before anything happens.
  const run = (act: Pick<MenuAct, 'run'>) => {
    focusBack(before.current)
    void act.run()
  }
  return (
    <Mantine opened={opened} onChange={setOpened} position="bottom-start" offset={0} width="max-content">
      <Mantine.Target>
        <span aria-hidden className={classes.point} style={{ left: at.x, top: at.y }} />
      </Mantine.Target>
      <Mantine.Dropdown aria-labelledby={nameId} className={classes.menu}>
        <span id={nameId} hidden>
          {menu.name}
        </span>
        {menu.heading !== undefined && <Mantine.Label>{menu.heading}</Mantine.Label>}
        {menu.sections
          .filter((section) => section.length > 0)
          .map((section, index) => (
            <Fragment key={section[0]?.label}>
              {index > 0 && <Mantine.Divider />}
              {section.map((entry) => (
                <Entry key={entry.label} entry={entry} onRun={run} />
              ))}
            </Fragment>
          ))}
      </Mantine.Dropdown>
    </Mantine>
  )
}

interface EntryProps<Kind> {
  readonly entry: Kind
  readonly onRun: (act: Pick<MenuAct, 'run'>) => void
}

function Entry({ entry, onRun }: EntryProps<MenuEntry>) {
  if (!('entries' in entry)) return <Act entry={entry} onRun={onRun} />
  return (
    <Mantine.Sub position="right-start" transitionProps={{ duration: 80 }}>
      <Mantine.Sub.Target>
        <Mantine.Sub.Item leftSection={<entry.icon size={16} />}>{entry.label}</Mantine.Sub.Item>
      </Mantine.Sub.Target>
      <Mantine.Sub.Dropdown aria-label={entry.label}>
        {entry.entries.map((act) => (
          <Act key={act.label} entry={act} onRun={onRun} />
        ))}
      </Mantine.Sub.Dropdown>
    </Mantine.Sub>
  )
}

/** What is off stays within reach of the keyboard, so that its reason can be read. */
function Act({ entry: act, onRun }: EntryProps<Omit<MenuAct, 'icon'> & Partial<Pick<MenuAct, 'icon'>>>) {
  const off = isOff(act)
  return (
    <Mantine.Item
      leftSection={act.icon && <act.icon size={16} />}
      {...(act.danger === true && !off && { color: 'var(--danger-ink)' })}
      aria-disabled={off}
      className={off ? classes.off : undefined}
      closeMenuOnClick={!off}
      onClick={off ? undefined : () => onRun(act)}
    >
      {act.label}
      {act.whyNot && <span className={classes.reason}>{act.whyNot}</span>}
    </Mantine.Item>
  )
}
