/** A line for a shell that posts exactly this payload. */
export function curlLine(address: string, payload: string): string {
  const body = isForFile(payload) ? `--data-binary @${payloadFile}` : `-d ${quoted(payload)}`
  return `curl ${quoted(address)} -H 'Content-Type: application/json' ${body}`
}

/** Whether it does not fit into one word of a command line (128 KB on Linux) and is read from a file. */
export const isForFile = (payload: string) => payload.length > 40_000

export const payloadFile = 'payload.json'

/** Between single quotes a shell changes nothing; a quote itself is written outside of them. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
