import { contextBridge, ipcRenderer } from 'electron'
import type { DesktopBridge } from '#shared/desktop/bridge.ts'
import { tellPicks } from './tell-picks.ts'

const serverUrlArgument = '--qun-server-url='

/** The page's whole view of the desktop. It only forwards: the main process checks who asks, and the shape of it. */
const bridge: DesktopBridge = {
  platform: process.platform,
  serverUrl:
    process.argv.find((argument) => argument.startsWith(serverUrlArgument))?.slice(serverUrlArgument.length) ?? '',
  call: (name, input) => ipcRenderer.invoke('qun:call', name, input),
  on: (name, listen) => {
    const hear = (_event: unknown, signal: unknown, payload: Parameters<typeof listen>[0]) => {
      if (signal === name) listen(payload)
    }
    ipcRenderer.on('qun:signal', hear)
    return () => ipcRenderer.off('qun:signal', hear)
  },
}

contextBridge.exposeInMainWorld('qun', bridge)
tellPicks((files) => ipcRenderer.send('qun:picked', files))
