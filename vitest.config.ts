import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** One project a room, so that `npm test -- --project server` runs one; `tests` holds architecture and wire. */
export default defineConfig({
  test: {
    passWithNoTests: false,
    isolate: false,
    // Without it one core of two is left alone.
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'shared', include: ['shared/**/*.test.ts'], environment: 'node' } },
      { extends: true, test: { name: 'server', include: ['server/**/*.test.ts'], environment: 'node' } },
      { extends: true, test: { name: 'electron', include: ['electron/**/*.test.ts'], environment: 'node' } },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'renderer',
          include: ['renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['tests/renderer-setup.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'tests', include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'], environment: 'node' },
      },
    ],
  },
})
