import { ready } from './setup/ready.mjs'

/** `npm run docs`: writes the pages of docs/ that are generated from the code. */
await ready()
await import('../docs/generate.ts')
