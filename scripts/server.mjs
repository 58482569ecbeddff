import { ready } from './setup/ready.mjs'

/** `npm run server`: the server alone, in this very process so that signals and exit codes are its own. */
await ready()
await import('../server/main.ts')
