import { useEffect, useRef, useState } from 'react'
import type { FileFacts } from '#shared/domain/file.ts'
import { decodeVoice } from '../../data/decode-voice.ts'
import { fetchFile } from '../../data/file-bytes.ts'

interface Voice {
  readonly phase: 'still' | 'loading' | 'playing' | 'failed'
  /** From 0 to 1. */
  readonly played: number
  readonly toggle: () => void
}

/** The one that is heard; another one silences it. */
let heard: HTMLAudioElement | null = null

/** Plays a recording; it is fetched and decoded when it is first asked for. */
export function useVoice(file: FileFacts): Voice {
  const [phase, setPhase] = useState<Voice['phase']>('still')
  const [played, setPlayed] = useState(0)
  const sound = useRef<HTMLAudioElement | null>(null)
  const ended = useRef(new AbortController())

  useEffect(() => {
    const own = new AbortController()
    ended.current = own
    return () => {
      own.abort()
      sound.current?.pause()
      if (sound.current !== null) URL.revokeObjectURL(sound.current.src)
      sound.current = null
    }
  }, [])

  async function load(): Promise<HTMLAudioElement | null> {
    const { signal } = ended.current
    const bytes = await fetchFile(file, { signal, onBytes: () => undefined })
    const wave = await decodeVoice(bytes)
    if (signal.aborted) return null
    const made = new Audio(URL.createObjectURL(wave))
    made.ontimeupdate = () => setPlayed(made.currentTime / (made.duration || 1))
    made.onplay = () => setPhase('playing')
    made.onpause = () => setPhase('still')
    made.onended = () => setPlayed(0)
    return made
  }

  async function play(): Promise<void> {
    setPhase('loading')
    try {
      sound.current ??= await load()
      if (sound.current === null) return
      if (heard !== sound.current) heard?.pause()
      heard = sound.current
      await heard.play()
    } catch {
      if (!ended.current.signal.aborted) setPhase('failed')
    }
  }

  function toggle(): void {
    if (phase === 'playing') sound.current?.pause()
    else if (phase !== 'loading') void play()
  }

  return { phase, played, toggle }
}
