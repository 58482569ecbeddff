/**
 * Whether this is the one script that may compile WebAssembly: it decodes voices in a worker, where it reaches neither a
 * page nor the net. Pages themselves never may.
 */
export function isDecoderScript(path: string): boolean {
  return /^\/assets\/voice-worker-[\w-]+\.js$/.test(path)
}

/** Its Content-Security-Policy. */
export const decoderPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"
