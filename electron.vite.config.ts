import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const pages = ['index', 'console'].filter((page) => existsSync(`renderer/${page}.html`))

/**
 * Everything is bundled but Electron itself: the packaged program carries no node_modules, and a sandboxed preload could
 * not load any. The targets are those of the oldest runtime that is used, see docs/testing.md.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      rollupOptions: {
        input: { main: resolve('electron/main.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  preload: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: resolve('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    // Markdown is parsed in a worker, where there is no document to look its entities up with.
    resolve: {
      alias: {
        'decode-named-character-reference': resolve('node_modules/decode-named-character-reference/index.js'),
      },
    },
    build: {
      target: 'chrome114',
      minify: true,
      // The tables of emoji are what is large; they load when the picker opens.
      chunkSizeWarningLimit: 1000,
      outDir: 'out/renderer',
      rollupOptions: { input: Object.fromEntries(pages.map((page) => [page, resolve(`renderer/${page}.html`)])) },
    },
  },
})
