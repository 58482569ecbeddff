import { writeFileSync } from 'node:fs'
import { pages } from './pages.ts'

/** Writes every generated page. */
for (const { path, text } of pages()) {
  writeFileSync(new URL(`../${path}`, import.meta.url), text)
  console.log(`wrote ${path}`)
}
