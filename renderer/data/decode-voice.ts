interface Decoded {
  readonly samples: Float32Array
  readonly sampleRate: number
}

/** AMR, which no browser plays, made into a sound every browser does. */
export async function decodeVoice(content: Blob): Promise<Blob> {
  const { samples, sampleRate } = await decoded(await content.arrayBuffer())
  if (samples.length === 0) throw new Error('there is no sound in it')
  return new Blob([waveHead(samples.length, sampleRate), sixteenBits(samples)], { type: 'audio/wav' })
}

/** In a worker that is there for this alone: only there may the decoder run. @see isDecoderScript */
async function decoded(bytes: ArrayBuffer): Promise<Decoded> {
  const worker = new Worker(new URL('./voice-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Decoded>) => resolve(data)
      worker.onerror = () => reject(new Error('the recording could not be decoded'))
      worker.postMessage(bytes, [bytes])
    })
  } finally {
    worker.terminate()
  }
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
