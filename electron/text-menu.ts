import { app, BrowserWindow, Menu } from 'electron'
import { menuTexts } from './menu-texts.ts'
import { textTemplate } from './text-template.ts'

/** A right-click on text, where the page has no menu of its own: what can be done with the field or the selection. */
export function attachTextMenu(language: () => keyof typeof menuTexts): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_clicked, at) => {
      const template = textTemplate(menuTexts[language()], at)
      const window = BrowserWindow.fromWebContents(contents)
      if (template.length > 0 && window !== null) Menu.buildFromTemplate(template).popup({ window, x: at.x, y: at.y })
    })
  })
}
