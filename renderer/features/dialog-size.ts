import type { Tool } from '#shared/features/index.ts'
import { faces } from './index.ts'

/** How wide the dialogs of a tool are, in pixels; a smaller window makes them smaller. */
export function dialogSize(tool: Tool | null): number {
  return tool !== null && faces[tool].dialogs === 'wide' ? 760 : 520
}
