import type { MantineColorSchemeManager } from '@mantine/core'

/** Mantine keeps no choice of its own: without a forced scheme it follows the system, always. */
export const followSystem: MantineColorSchemeManager = {
  get: () => 'auto',
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
}
