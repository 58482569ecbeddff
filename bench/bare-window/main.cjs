const { join } = require('node:path')
const { app, BrowserWindow } = require('electron')

// The baseline of start-up: one window with the product's own security settings, and an empty React page in it.
app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir'))
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1200,
    height: 800,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(join(__dirname, 'page', 'index.html'))
})
