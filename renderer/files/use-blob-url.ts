import { useEffect, useState } from 'react'

/** An address for bytes of this page, good for as long as they are shown. */
export function useBlobUrl(content: Blob): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(content)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [content])
  return url
}
