const units = ['B', 'KB', 'MB', 'GB'] as const

/** Bytes as people say them: three figures at most, in steps of 1024. */
export function fileSize(bytes: number): string {
  let size = bytes
  let unit = 0
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1024
    unit += 1
  }
  const shown = unit === 0 || size >= 99.95 ? size.toFixed(0) : size.toFixed(size >= 9.995 ? 1 : 2)
  return `${shown.replace(/\.0+$|(\.\d*?)0+$/, '$1')} ${units[unit]}`
}
