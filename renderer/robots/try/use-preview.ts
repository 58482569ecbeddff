import { useEffect, useState } from 'react'
import type { RobotContent } from '#shared/domain/robot-content.ts'
import { context } from '../../data/context.ts'
import { lendPicture } from '../../data/pictures.ts'
import { previewRobot, type RobotAnswer, type RobotPlace } from '../../data/robots.ts'

interface Previewed {
  readonly content: RobotContent | null
  readonly answer: RobotAnswer | null
  /** Another one for every content. */
  readonly key: string
}

const pause = 350

/** What the server makes of a payload, asked once typing rests; what was made of the one before stays until then. */
export function usePreview({ conversationId, robotId }: RobotPlace, payload: string): Previewed {
  const [previewed, setPreviewed] = useState<Previewed>({ content: null, answer: null, key: '' })
  useEffect(() => {
    let current = true
    const ask = async () => {
      const { content, ...answer } = await previewRobot({ conversationId, robotId }, payload)
      if (!current) return
      if (content?.type === 'image') lendPicture(content.pictureId, pictureIn(payload))
      setPreviewed({ content, answer, key: context.newId() })
    }
    // Without an answer the preview stays as it was; sending says why.
    const stop = context.after(pause, () => void ask().catch(() => undefined))
    return () => {
      current = false
      stop()
    }
  }, [conversationId, robotId, payload])
  return previewed
}

/** The picture a payload carries; the server keeps nothing of what is only looked at. */
function pictureIn(payload: string): Blob {
  const base64 = String(Object(Object(JSON.parse(payload)).image).base64)
  const binary = atob(base64.replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/'))
  return new Blob([Uint8Array.from(binary, (letter) => letter.charCodeAt(0))])
}
