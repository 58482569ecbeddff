import { Menu as Mantine } from '@mantine/core'
import { Fragment, useEffect, useId, useState } from 'react'
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
  useEffect(() => setOpened(drawn !== null), [drawn])
  if (drawn === null) return null
  const { menu, at } = drawn
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
                <Entry key={entry.label} entry={entry} />
              ))}
            </Fragment>
          ))}
      </Mantine.Dropdown>
    </Mantine>
  )
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  if (!('entries' in entry)) return <Act act={entry} />
  return (
    <Mantine.Sub position="right-start" transitionProps={{ duration: 80 }}>
      <Mantine.Sub.Target>
        <Mantine.Sub.Item leftSection={<entry.icon size={16} />}>{entry.label}</Mantine.Sub.Item>
      </Mantine.Sub.Target>
      <Mantine.Sub.Dropdown aria-label={entry.label}>
        {entry.entries.map((act) => (
          <Act key={act.label} act={act} />
        ))}
      </Mantine.Sub.Dropdown>
    </Mantine.Sub>
  )
}

/** What is off stays within reach of the keyboard, so that its reason can be read. */
function Act({ act }: { readonly act: Omit<MenuAct, 'icon'> & Partial<Pick<MenuAct, 'icon'>> }) {
  const off = isOff(act)
  return (
    <Mantine.Item
      leftSection={act.icon && <act.icon size={16} />}
      {...(act.danger === true && !off && { color: 'var(--danger-ink)' })}
      aria-disabled={off}
      className={off ? classes.off : undefined}
      closeMenuOnClick={!off}
      onClick={off ? undefined : () => void act.run()}
    >
      {act.label}
      {act.whyNot && <span className={classes.reason}>{act.whyNot}</span>}
    </Mantine.Item>
  )
}
