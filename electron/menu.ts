import { Menu } from 'electron'
import { type MenuChoice, menuTemplate } from './menu-template.ts'
import { menuTexts } from './menu-texts.ts'

/** Shows the application menu in a language; again when the language changes. `choose` hears what the page has to do. */
export function showMenu(language: keyof typeof menuTexts, choose: (choice: MenuChoice) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menuTexts[language], process.platform, choose)))
}
