import { useEffect, useState } from 'react'

/** The bytes as text, null until they are read. Where they are no UTF-8, old Chinese files are in GB 18030. */
export function useText(content: Blob): string | null {
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    let stale = false
    void content.arrayBuffer().then((bytes) => stale || setText(decoded(bytes)))
    return () => {
      stale = true
    }
  }, [content])
  return text
}

function decoded(bytes: ArrayBuffer): string {
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  // The last character may be cut in half; anything else that does not fit is another encoding.
  const wrong = utf8.slice(0, -1).includes('\uFFFD')
  return wrong ? new TextDecoder('gb18030').decode(bytes) : utf8
}
