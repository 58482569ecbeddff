import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'

const pause = 200

/** What a search finds while somebody types; keep `find` stable. An answer that comes too late is dropped. */
export function useFound<Thing>(typed: string, find: (text: string) => Promise<readonly Thing[]>): readonly Thing[] {
  const [text] = useDebouncedValue(typed.trim(), pause)
  const [found, setFound] = useState<readonly Thing[]>([])
  useEffect(() => {
    if (text === '') return setFound([])
    let current = true
    find(text).then(
      (things) => current && setFound(things),
      () => current && setFound([]),
    )
    return () => {
      current = false
    }
  }, [text, find])
  return found
}
