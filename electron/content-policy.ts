/**
 * The Content-Security-Policy of every page: own scripts only and no `eval`; connections to one server and nothing else.
 * Styles may be inline: the component library positions its floating parts with them.
 */
export function contentPolicy(serverUrl: string): string {
  const socket = serverUrl.replace(/^http/, 'ws')
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'font-src': "'self' data:",
    'img-src': `'self' data: blob: ${serverUrl}`,
    'media-src': `'self' blob: ${serverUrl}`,
    'worker-src': "'self' blob:",
    'connect-src': `'self' ${serverUrl} ${socket}`,
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'object-src': "'none'",
  }
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
