import { useEffect, useState } from 'react'

/** Loudness (root mean square, 0 to 1) from which on somebody counts as speaking, and how often it is measured. */
const threshold = 0.02
const everyMs = 200
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
    analyser.fftSize = 1024
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

function loudness(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
}
