/** A line for a shell that posts exactly this payload. */
export function curlLine(address: string, payload: string): string {
  return `curl ${quoted(address)} -H 'Content-Type: application/json' -d ${quoted(payload)}`
}

/** Between single quotes a shell changes nothing; a quote itself is written outside of them. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
