import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { project } from './project.mjs'

const folders = { linux: 'linux-unpacked/qun', win32: 'win-unpacked/Qun.exe', darwin: 'mac/Qun.app' }
const wanted = {
  RunAsNode: FuseState.DISABLE,
  EnableNodeOptionsEnvironmentVariable: FuseState.DISABLE,
  EnableNodeCliInspectArguments: FuseState.DISABLE,
  EnableCookieEncryption: FuseState.ENABLE,
  EnableEmbeddedAsarIntegrityValidation: FuseState.ENABLE,
  OnlyLoadAppFromAsar: FuseState.ENABLE,
}

/** Reads the fuses back from the packaged program and throws when one is not as the security of the product needs it. */
export async function verifyFuses() {
  const wire = await getCurrentFuseWire(join(project.path('dist'), folders[process.platform]))
  const wrong = Object.keys(wanted).filter((name) => wire[FuseV1Options[name]] !== wanted[name])
  if (wrong.length > 0) throw new Error(`The packaged program has wrong fuses: ${wrong.join(', ')}`)
  console.log(`Fuses of the packaged program: ${Object.keys(wanted).length} read back, all as wanted.`)
}
