import { rmSync } from 'node:fs'
import { buildIfChanged } from './setup/build.mjs'
import { ensureSystemPackages } from './setup/debian-packages.mjs'
import { ensureElectron } from './setup/electron-runtime.mjs'
import { binOf, project } from './setup/project.mjs'
import { ready } from './setup/ready.mjs'
import { runNode } from './setup/run.mjs'
import { playwrightResult, vitestResult } from './setup/test-results.mjs'

/**
 * `npm test`: unit and wire tests, then the end-to-end tests in the real Electron. `-- --unit` or `-- --e2e` runs one half;
 * whatever else is given goes on to the runner (a file name, `-t …`).
 */
await ready()
// The many servers that tests start then read their compiled modules from there.
process.env.NODE_COMPILE_CACHE ??= project.path('out', 'compile-cache')
const given = process.argv.slice(2)
const only = given.find((argument) => argument === '--unit' || argument === '--e2e')
const passedOn = given.filter((argument) => argument !== '--unit' && argument !== '--e2e')
const results = []
if (only !== '--e2e') results.push(await unitTests())
if (only !== '--unit') results.push(await endToEndTests())
report(results)

async function unitTests() {
  const file = project.path('test-results', 'vitest.json')
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await runNode([binOf('vitest'), 'run', ...reporters, ...passedOn])
  return vitestResult(file, code)
}

async function endToEndTests() {
  const file = project.path('test-results', 'playwright.json')
  rmSync(file, { force: true })
  await ensureSystemPackages()
  const electron = await ensureElectron()
  if (!electron) return failed('The end-to-end tests need Electron, and none could be had.')
  try {
    await buildIfChanged()
  } catch (error) {
    return failed(error.message)
  }
  const playwright = [binOf('@playwright/test', 'playwright'), 'test', ...passedOn]
  const { code } = await runNode(playwright, { env: { QUN_TEST_REPORT: file } })
  return playwrightResult(file, code)
}

function failed(message) {
  console.error(message)
  return { passed: 0, failed: 1, skipped: 0 }
}

/** The last line alone tells the outcome, summed over both runners. */
function report(all) {
  const sum = (name) => all.reduce((total, result) => total + result[name], 0)
  if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped`)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0)
}
