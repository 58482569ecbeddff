import { BrowserWindow, Menu, type WebContents } from 'electron'
import type { PopupMenu } from '#shared/desktop/popup-menu.ts'
import { popupTemplate } from './popup-template.ts'

type Answer = (chosen: number | null) => void

let open: Menu | null = null
/** When the one before is off the screen: a menu that opens while another closes can take the window with it. */
let gone = Promise.resolve()
let asked = 0

/** Shows a page's menu over its window, one at a time; answers what was chosen, null when it was dismissed. */
export function popUpMenu(popup: PopupMenu, page: WebContents): Promise<number | null> {
  const turn = ++asked
  open?.closePopup()
  return new Promise((answer) => {
    gone = gone.then(() => (turn === asked ? show(popup, page, answer) : answer(null)))
  })
}

function show(popup: PopupMenu, page: WebContents, answer: Answer): Promise<void> | void {
  const window = page.isDestroyed() ? null : BrowserWindow.fromWebContents(page)
  if (window === null) return answer(null)
  return new Promise((closed) => {
    const menu = Menu.buildFromTemplate(popupTemplate(popup, process.platform, answer))
    open = menu
    const zoom = page.getZoomFactor()
    const [x, y] = [Math.round(popup.at.x * zoom), Math.round(popup.at.y * zoom)]
    const callback = () => {
      open = null
      // Some systems tell of the choice only after the menu is gone.
      setImmediate(() => {
        answer(null)
        closed()
      })
    }
    menu.popup({ window, x, y, callback })
  })
}
