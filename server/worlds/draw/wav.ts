const rate = 8000

/** A short tune as a WAV: one note after the other, a quarter of a second each. Hertz. */
export function wav(notes: readonly number[]): Buffer {
  const each = rate / 4
  const samples = Buffer.alloc(notes.length * each * 2)
  for (const [place, hertz] of notes.entries()) {
    for (let at = 0; at < each; at += 1) {
      const loud = 9000 * (1 - at / each)
      samples.writeInt16LE(Math.round(loud * Math.sin((2 * Math.PI * hertz * at) / rate)), (place * each + at) * 2)
    }
  }
  const header = Buffer.alloc(44)
  header.write('RIFF', 0, 'latin1')
  header.writeUInt32LE(36 + samples.length, 4)
  header.write('WAVEfmt ', 8, 'latin1')
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(rate, 24)
  header.writeUInt32LE(rate * 2, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36, 'latin1')
  header.writeUInt32LE(samples.length, 40)
  return Buffer.concat([header, samples])
}
