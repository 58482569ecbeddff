import { capabilitiesPage } from './capabilities-page.ts'
import { consolePage } from './console-page.ts'
import { protocolPage } from './protocol-page.ts'
import { robotsPage } from './robots-page.ts'

/** A page that is printed from the code; its path is seen from the repository's root. */
interface Page {
  readonly path: string
  readonly text: string
}

/** Every generated page, as it has to be now. */
export function pages(): readonly Page[] {
  return [
    { path: 'docs/capabilities.md', text: capabilitiesPage() },
    { path: 'docs/console.md', text: consolePage() },
    { path: 'docs/protocol.md', text: protocolPage() },
    { path: 'docs/robots.md', text: robotsPage() },
  ]
}
