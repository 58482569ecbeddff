import { useEffect, useState } from 'react'

/** Loudness (root mean square of a slice, 0 to 1) from which on somebody counts as speaking. */
const threshold = 0.02
const sliceLength = 1024
const everyMs = 200
/** Samples looked at each time: more than come in between, also where the timer is late, so that no sound is missed. */
const lookBack = 16_384
/** A breath between two words is no silence. */
const silenceMs = 800

/** Whether somebody is heard in a stream; never while `listening` is false. */
export function useSpeaking(stream: MediaStream | null, listening: boolean): boolean {
  const [speaking, setSpeaking] = useState(false)
  useEffect(() => {
    if (stream === null || !listening || stream.getAudioTracks().length === 0) return
    const context = new AudioContext()
    const source = context.createMediaStreamSource(stream)
    const analyser = context.createAnalyser()
    analyser.fftSize = lookBack
    source.connect(analyser)
    const samples = new Float32Array(analyser.fftSize)
    let quietFor = silenceMs
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples)
      quietFor = loudness(samples) > threshold ? 0 : quietFor + everyMs
      setSpeaking(quietFor < silenceMs)
    }, everyMs)
    return () => {
      clearInterval(timer)
      setSpeaking(false)
      void context.close()
    }
  }, [stream, listening])
  return speaking
}

/** Of the loudest slice. */
function loudness(samples: Float32Array): number {
  let loudest = 0
  for (let start = 0; start < samples.length; start += sliceLength) {
    const slice = samples.subarray(start, start + sliceLength)
    const mean = slice.reduce((sum, sample) => sum + sample * sample, 0) / slice.length
    loudest = Math.max(loudest, Math.sqrt(mean))
  }
  return loudest
}
