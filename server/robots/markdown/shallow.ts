/** Quotes lie in each other three deep at most, and lists and quotes together so many. */
const quotesAtMost = 3
const markersAtMost = 6

const marker = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y

/**
 * The same text with fewer marks at the beginning of a line that has too many: each of them would be one more thing to
 * look through for every line below it, and none of them would be drawn.
 */
export function shallow(content: string): string {
  return content
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => shallowLine(line))
    .join('\n')
}

function shallowLine(line: string): string {
  let [kept, quotes, markers] = ['', 0, 0]
  marker.lastIndex = 0
  let from = 0
  for (let found = marker.exec(line); found !== null; found = marker.exec(line)) {
    const [written] = found
    const quote = written.endsWith('>')
    from = marker.lastIndex
    if (markers >= markersAtMost || (quote && quotes >= quotesAtMost)) continue
    markers += 1
    if (quote) quotes += 1
    kept += written
  }
  return kept + line.slice(from)
}
