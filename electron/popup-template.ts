import type { MenuItemConstructorOptions } from 'electron'
import type { PopupAct, PopupEntry, PopupMenu } from '#shared/desktop/popup-menu.ts'

/** A page's menu in the words of the operating system. Only labels are the page's: no role, key or picture ever is. */
export function popupTemplate(
  { heading, sections }: Pick<PopupMenu, 'heading' | 'sections'>,
  platform: string,
  choose: (id: number) => void,
): MenuItemConstructorOptions[] {
  const act = ({ id, label, enabled, whyNot }: PopupAct): MenuItemConstructorOptions => ({
    ...explained(label, whyNot, platform),
    enabled,
    click: () => choose(id),
  })
  const item = (entry: PopupEntry): MenuItemConstructorOptions =>
    'entries' in entry ? { label: literal(entry.label), submenu: entry.entries.map(act) } : act(entry)
  const drawn = sections.map((section) => section.map(item))
  const top: MenuItemConstructorOptions[][] = heading === null ? [] : [[{ label: literal(heading), enabled: false }]]
  return [...top, ...drawn].flatMap((section, index) => (index === 0 ? section : [{ type: 'separator' }, ...section]))
}

/** Why something is off stands below it where menus have a second line, else behind it. @see CAP-2 */
function explained(label: string, whyNot: string | null, platform: string): MenuItemConstructorOptions {
  if (whyNot === null) return { label: literal(label) }
  if (platform === 'darwin') return { label: literal(label), sublabel: whyNot, toolTip: whyNot }
  return { label: literal(`${label} — ${whyNot}`) }
}

/** In a label, `&` underlines the next letter and a tab begins a column; names may have either. */
function literal(label: string): string {
  return label.replace(/\p{Cc}+/gu, ' ').replaceAll('&', '&&')
}
