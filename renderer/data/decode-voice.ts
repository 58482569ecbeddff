/** AMR, which no browser plays, made into a sound every browser does; the decoder comes when it is first needed. */
export async function decodeVoice(content: Blob): Promise<Blob> {
  const { default: decode } = await import('@audio/decode-amr')
  const { channelData, sampleRate } = await decode(await content.arrayBuffer())
  const [samples] = channelData
  if (samples === undefined || samples.length === 0) throw new Error('there is no sound in it')
  return new Blob([waveHead(samples.length, sampleRate), sixteenBits(samples)], { type: 'audio/wav' })
}

function sixteenBits(samples: Float32Array): Int16Array<ArrayBuffer> {
  return Int16Array.from(samples, (sample) => Math.max(-1, Math.min(1, sample)) * 32_767)
}

const headBytes = 44
const bytesPerSample = 2

/** The head of a WAV file with one channel of 16 bits. */
function waveHead(samples: number, sampleRate: number): ArrayBuffer {
  const bytes = samples * bytesPerSample
  const head = new DataView(new ArrayBuffer(headBytes))
  const words = (at: number, text: string) => {
    for (const [place, letter] of [...text].entries()) head.setUint8(at + place, letter.charCodeAt(0))
  }
  words(0, 'RIFF')
  head.setUint32(4, headBytes - 8 + bytes, true)
  words(8, 'WAVEfmt ')
  head.setUint32(16, 16, true)
  head.setUint16(20, 1, true)
  head.setUint16(22, 1, true)
  head.setUint32(24, sampleRate, true)
  head.setUint32(28, sampleRate * bytesPerSample, true)
  head.setUint16(32, bytesPerSample, true)
  head.setUint16(34, 8 * bytesPerSample, true)
  words(36, 'data')
  head.setUint32(40, bytes, true)
  return head.buffer
}
