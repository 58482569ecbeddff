// Stands in for the default application that official Electron builds carry: `electron <folder>` starts that folder.
const { app } = require('electron')
const Module = require('node:module')
const path = require('node:path')

const { preloaded, folder } = readArguments(process.argv.slice(1))
if (preloaded.length > 0) Module._preloadModules(preloaded)
start(path.resolve(folder ?? '.'))

function readArguments(args) {
  const preloaded = []
  let folder
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index]
    if (argument === '-r' || argument === '--require') preloaded.push(args[++index])
    else if (!argument.startsWith('-') && folder === undefined) folder = argument
  }
  return { preloaded, folder }
}

function start(appFolder) {
  const description = require(path.join(appFolder, 'package.json'))
  app.setAppPath(appFolder)
  if (description.version) app.setVersion(description.version)
  app.setName(description.productName ?? description.name)
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', path.join(app.getPath('appData'), app.getName()))
  }
  require(path.join(appFolder, description.main ?? 'index.js'))
}
