import { run } from './run.mjs'

/** The command that runs `command` on a virtual screen where there is one to be had (Linux); elsewhere the same command. */
export async function virtualScreen(command) {
  if (process.platform !== 'linux') return command
  const { code } = await run('xvfb-run', ['--help'], { quiet: true })
  return code === 0 ? ['xvfb-run', '-a', '-s', '-screen 0 1440x900x24', ...command] : command
}
