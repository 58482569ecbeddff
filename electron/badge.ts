import { app, BrowserWindow, nativeImage } from 'electron'

const dotSize = 16
const dotColour = { blue: 0x3c, green: 0x4a, red: 0xe5 } as const

/** The number on the program's icon: dock (macOS), launcher (Linux); a red dot over the task-bar button on Windows. */
export function setBadge(count: number): void {
  if (process.platform !== 'win32') {
    app.setBadgeCount(count)
    return
  }
  const overlay = count > 0 ? redDot() : null
  for (const window of BrowserWindow.getAllWindows()) window.setOverlayIcon(overlay, String(count))
}

function redDot() {
  const pixels = Buffer.alloc(dotSize * dotSize * 4)
  const middle = (dotSize - 1) / 2
  for (let index = 0; index < dotSize * dotSize; index += 1) {
    const distance = Math.hypot((index % dotSize) - middle, Math.floor(index / dotSize) - middle)
    const alpha = Math.max(0, Math.min(1, dotSize / 2 - distance))
    // Bitmaps are blue, green, red, alpha, with the colours multiplied by alpha.
    const { blue, green, red } = dotColour
    pixels.set([blue * alpha, green * alpha, red * alpha, 255 * alpha].map(Math.round), index * 4)
  }
  return nativeImage.createFromBitmap(pixels, { width: dotSize, height: dotSize })
}
