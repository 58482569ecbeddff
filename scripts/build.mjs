import { buildIfChanged } from './setup/build.mjs'
import { ready } from './setup/ready.mjs'

await ready()
await buildIfChanged().catch((error) => {
  console.error(error.message)
  process.exit(1)
})
