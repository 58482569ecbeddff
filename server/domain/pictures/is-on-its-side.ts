/**
 * Whether a photo's Exif segment tells to turn it by a quarter before showing it, so that its width is its height.
 * A damaged segment tells nothing.
 */
export function isOnItsSide(segment: Buffer): boolean {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0') return false
  const tiff = segment.subarray(6)
  const order = tiff.toString('latin1', 0, 2)
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return false
  const little = order === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (directory + 2 > tiff.length) return false
  const entries = short(directory)
  for (let entry = 0, at = directory + 2; entry < entries && at + 12 <= tiff.length; entry += 1, at += 12) {
    if (short(at) === orientation) return short(at + 8) >= 5 && short(at + 8) <= 8
  }
  return false
}

/** The tag's number; its values 5 to 8 are the four ways of lying on a side. */
const orientation = 0x0112
