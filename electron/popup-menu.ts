import { BrowserWindow, Menu, type WebContents } from 'electron'
import type { PopupMenu } from '#shared/desktop/popup-menu.ts'
import { popupTemplate } from './popup-template.ts'

let closeOpen = () => {}

/** Shows a page's menu over its window, one at a time; answers what was chosen, null when it was dismissed. */
export function popUpMenu(asked: PopupMenu, page: WebContents): Promise<number | null> {
  closeOpen()
  return new Promise((answer) => {
    const menu = Menu.buildFromTemplate(popupTemplate(asked, process.platform, answer))
    closeOpen = () => {
      menu.closePopup()
      answer(null)
    }
    const window = BrowserWindow.fromWebContents(page)
    if (window === null) return answer(null)
    const zoom = page.getZoomFactor()
    const [x, y] = [Math.round(asked.at.x * zoom), Math.round(asked.at.y * zoom)]
    menu.popup({ window, x, y, callback: () => answer(null) })
  })
}
