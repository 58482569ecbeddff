import { resolve } from 'node:path'
import { app } from 'electron'

/** `--user-data-dir=DIR` keeps several people apart on one machine: each folder is one session, one cache, one instance. */
export function takeGivenUserData(): void {
  const given = app.commandLine.getSwitchValue('user-data-dir')
  if (given) app.setPath('userData', resolve(given))
}
