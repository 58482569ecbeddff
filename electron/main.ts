import { app, BrowserWindow } from 'electron'
import { registerAppScheme, serveAppScheme } from './app-scheme.ts'
import { setBadge } from './badge.ts'
import { closeConsoleWindow, isConsoleWindow, openConsoleWindow } from './console-window.ts'
import { createDownloads } from './downloads.ts'
import { attachGuards } from './guards.ts'
import { answerPage, hearPicks, signalPage } from './ipc.ts'
import { createKeptFiles } from './kept-files.ts'
import { createMediaLeave } from './media-leave.ts'
import { showMenu } from './menu.ts'
import { createNotifications } from './notifications.ts'
import { openExternalSafe } from './open-external-safe.ts'
import { createRemembered } from './remembered.ts'
import { createSecrets } from './secrets.ts'
import { findServerUrl } from './server-url.ts'
import { followTheme } from './theme.ts'
import { takeGivenUserData } from './user-data.ts'
import { focusWindow, openWindow } from './window.ts'

const appId = 'im.qun.desktop'

takeGivenUserData()
// Both before `ready`: Chromium fixes the rights of a scheme and the sandbox of its processes then.
registerAppScheme()
// (Root has no sandbox: Chromium refuses to start there unless it is told so.)
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.setAppUserModelId(appId)

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusOrOpen)
  app.on('activate', focusOrOpen)
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit())
  void app.whenReady().then(start)
} else {
  app.quit()
}

let openMainWindow: (() => BrowserWindow) | undefined

function start(): void {
  const serverUrl = findServerUrl(process.env, app.commandLine.getSwitchValue('server-url'))
  const remembered = createRemembered(app.getPath('userData'))
  const secrets = createSecrets(app.getPath('userData'))
  const notifications = createNotifications((conversationId) => {
    focusOrOpen()
    signalPage('conversation:open', { conversationId })
  })

  const downloads = createDownloads(serverUrl, (downloadId, bytes) => {
    signalPage('download:progress', { downloadId, bytes })
  })

  const keptFiles = createKeptFiles(app.getPath('userData'))
  hearPicks((files) => keptFiles.picked(files))

  const media = createMediaLeave()
  attachGuards(media.given)
  serveAppScheme(serverUrl)
  followTheme(remembered)
  showMenu(remembered.read().language, (choice) => signalPage('menu:chosen', choice))
  answerPage({
    'secret:read': () => secrets.read(),
    'secret:write': (token) => secrets.write(token),
    'secret:clear': () => secrets.clear(),
    'notification:show': (shown) => notifications.show(shown),
    'notification:close': ({ conversationId, id }) => notifications.close(conversationId, id),
    'badge:set': (count) => setBadge(count),
    'link:open': (url) => openExternalSafe(url),
    'download:file': (wanted) => downloads.save(wanted),
    'download:stop': (downloadId) => downloads.stop(downloadId),
    'file:keep': (wanted) => keptFiles.keep(wanted),
    'file:read': (part) => keptFiles.read(part),
    'file:letGo': (uploadIds) => keptFiles.letGo(uploadIds),
    'console:open': () => openConsoleWindow(serverUrl),
    'media:allow': (allowed) => media.set(allowed),
    'console:close': () => closeConsoleWindow(),
    'theme:set': (theme) => remembered.write({ theme }),
    'language:set': (language) => {
      remembered.write({ language })
      showMenu(language, (choice) => signalPage('menu:chosen', choice))
    },
  })
  openMainWindow = () => {
    const window = openWindow(serverUrl, remembered)
    // A page that is loaded anew, or gone, sits in no room.
    window.webContents.on('did-start-navigation', ({ isSameDocument }) => isSameDocument || media.set(false))
    window.on('closed', () => media.set(false))
    return window
  }
  openMainWindow()
}

function focusOrOpen(): void {
  const first = BrowserWindow.getAllWindows().find((window) => !isConsoleWindow(window))
  focusWindow(first ?? openMainWindow?.())
}
