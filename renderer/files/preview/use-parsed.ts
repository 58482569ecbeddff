import { useEffect, useState } from 'react'
import type { TextToParse, Trees } from './parse-text.ts'

/** `plain`: to be drawn as the text it is. */
type Parsed<Tree> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'plain' }
  | { readonly phase: 'there'; readonly tree: Tree }

const patienceMs = 3000

/**
 * What a text from a stranger is drawn from, read in a worker that is there for this alone: there are texts of a few
 * kilobytes that parsers take hours for, and the window has to go on meanwhile.
 * @see FILE-5
 */
export function useParsed<As extends keyof Trees>(as: As, text: string | null, language = ''): Parsed<Trees[As]> {
  const [parsed, setParsed] = useState<Parsed<Trees[As]>>({ phase: 'loading' })
  useEffect(() => {
    setParsed({ phase: 'loading' })
    if (text === null) return
    const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), { type: 'module' })
    const end = (found: Parsed<Trees[As]>) => {
      clearTimeout(patience)
      worker.terminate()
      setParsed(found)
    }
    const patience = setTimeout(() => end({ phase: 'plain' }), patienceMs)
    worker.onmessage = ({ data: tree }: MessageEvent<Trees[As] | null>) =>
      end(tree === null ? { phase: 'plain' } : { phase: 'there', tree })
    worker.onerror = () => end({ phase: 'plain' })
    worker.postMessage({ as, text, language } satisfies TextToParse)
    return () => {
      clearTimeout(patience)
      worker.terminate()
    }
  }, [as, text, language])
  return parsed
}
