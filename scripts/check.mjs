import { binOf } from './setup/project.mjs'
import { ready } from './setup/ready.mjs'
import { runNode } from './setup/run.mjs'

/** `npm run check`: everything that can be known without running the product. All parts run; one failure fails it. */
await ready()
const parts = {
  'types, room by room': () => runNode([binOf('typescript', 'tsc'), '-b']),
  'format and lint': () => runNode([binOf('@biomejs/biome'), 'check', '--error-on-warnings']),
  'architecture and unused exports': () =>
    runNode([
      binOf('vitest'),
      'run',
      '--project',
      'tests',
      'tests/architecture.test.ts',
      'tests/unused-exports.test.ts',
    ]),
}

const failures = []
for (const [name, check] of Object.entries(parts)) {
  console.log(`── ${name}`)
  if ((await check()).code !== 0) failures.push(name)
}
console.log(failures.length === 0 ? 'All checks passed.' : `Failed: ${failures.join('; ')}.`)
process.exit(failures.length === 0 ? 0 : 1)
