import type { MenuItemConstructorOptions } from 'electron'
import type { z } from 'zod'
import type { desktopSignals } from '#shared/desktop/bridge.ts'
import type { MenuTexts } from './menu-texts.ts'

export type MenuChoice = z.infer<(typeof desktopSignals)['menu:chosen']>
type Items = MenuItemConstructorOptions[]

const line: MenuItemConstructorOptions = { type: 'separator' }

/** The application menu as data: on macOS the program's own entries live in the menu that carries its name. */
export function menuTemplate(texts: MenuTexts, platform: string, choose: (choice: MenuChoice) => void): Items {
  const item = (choice: MenuChoice, accelerator?: string): MenuItemConstructorOptions => ({
    id: choice,
    label: texts[choice],
    click: () => choose(choice),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const own: Items = [item('settings', 'CmdOrCtrl+,'), line, item('signOut'), { role: 'quit', label: texts.quit }]
  const file: Items = [item('newGroup', 'CmdOrCtrl+N'), line, { role: 'close', label: texts.close }]
  const mac = platform === 'darwin'
  return [
    ...(mac
      ? [{ label: texts.app, submenu: [{ role: 'about', label: texts.about }, line, ...own] satisfies Items }]
      : []),
    { label: texts.file, submenu: mac ? file : [...file, line, ...own] },
    { label: texts.edit, submenu: [...editing(texts), line, item('search', 'CmdOrCtrl+K')] },
    { label: texts.view, submenu: viewing(texts) },
    { label: texts.window, submenu: [{ role: 'minimize', label: texts.minimise }] },
    { label: texts.help, submenu: [item('shortcuts', 'CmdOrCtrl+/')] },
  ]
}

function editing(texts: MenuTexts): Items {
  return [
    { role: 'undo', label: texts.undo },
    { role: 'redo', label: texts.redo },
    line,
    { role: 'cut', label: texts.cut },
    { role: 'copy', label: texts.copy },
    { role: 'paste', label: texts.paste },
    { role: 'pasteAndMatchStyle', label: texts.pastePlain },
    { role: 'selectAll', label: texts.selectAll },
  ]
}

function viewing(texts: MenuTexts): Items {
  return [
    { role: 'reload', label: texts.reload },
    line,
    { role: 'zoomIn', label: texts.zoomIn },
    { role: 'zoomOut', label: texts.zoomOut },
    { role: 'resetZoom', label: texts.zoomReset },
    line,
    { role: 'togglefullscreen', label: texts.fullScreen },
  ]
}
