import { existsSync, readFileSync } from 'node:fs'

/** Numbers of one Vitest JSON report. A file that failed before its first test counts as one failure. */
export function vitestResult(file, exitCode) {
  const report = read(file)
  if (!report) return broken
  const brokenFiles = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0)
  const failed = report.numFailedTests + brokenFiles.length
  return settle({ passed: report.numPassedTests, failed, skipped: report.numPendingTests }, exitCode)
}

/** Numbers of one Playwright JSON report. A test that passed only when repeated counts as failed. */
export function playwrightResult(file, exitCode) {
  const report = read(file)
  if (!report) return broken
  const { expected, unexpected, flaky, skipped } = report.stats
  return settle({ passed: expected, failed: unexpected + flaky, skipped }, exitCode)
}

const broken = { passed: 0, failed: 1, skipped: 0 }

/** A runner that ended badly without naming a failed test (an error outside any test) still failed. */
function settle(result, exitCode) {
  return exitCode !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
