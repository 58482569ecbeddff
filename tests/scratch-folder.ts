import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** In memory where the system has a place for that: no test depends on the disk, and a killed process loses no page. */
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** An empty folder of its own; whoever asks for it removes it. */
export function scratchFolder(): string {
  return mkdtempSync(join(place, 'qun-test-'))
}
