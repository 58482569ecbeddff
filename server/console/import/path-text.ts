/** A department's path in one cell: names from the top with `/` between, a `\` before any mark that belongs to a name. */
function toPathText(path: readonly string[]): string {
  return path.map((name) => name.replace(/[\\/;；]/g, '\\$&')).join('/')
}

/** Several paths in one cell, `;` between them. */
export function toPathsText(paths: readonly (readonly string[])[]): string {
  return paths.map(toPathText).join('; ')
}

/** Reads it back; names come trimmed, empty paths are left out. */
export function fromPathsText(text: string): string[][] {
  const paths: string[][] = []
  let path: string[] = []
  let name = ''
  const endPath = () => {
    const names = [...path, name].map((one) => one.trim())
    if (names.some((one) => one !== '')) paths.push(names)
    path = []
    name = ''
  }
  for (const [mark] of text.matchAll(/\\?[\s\S]/gu)) {
    if (mark === '/') {
      path.push(name)
      name = ''
    } else if (mark === ';' || mark === '；') endPath()
    else name += mark.length > 1 && mark.startsWith('\\') ? mark.slice(1) : mark
  }
  endPath()
  return paths
}
