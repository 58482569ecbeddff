import { useEffect, useState } from 'react'
import type { ConsoleRobot } from '#shared/console/robot.ts'
import { useConsole } from '../../data/console/console.store.ts'
import { fetchRobotPicture } from '../../data/console/console-files.ts'
import { useBlobUrl } from '../../files/use-blob-url.ts'
import { RobotPicture, RobotSquare } from '../../robots/RobotSquare.tsx'

/** A robot's square in the console, which opens no picture of a chat but this one. @see ROB-6 */
export function ConsoleRobotAvatar({ robot: { id, avatar }, size }: { robot: ConsoleRobot; size: number }) {
  return (
    <RobotSquare avatar={avatar} size={size}>
      {avatar.type === 'picture' && <Fetched key={avatar.pictureId} robotId={id} pictureId={avatar.pictureId} />}
    </RobotSquare>
  )
}

function Fetched({ robotId, pictureId }: { readonly robotId: string; readonly pictureId: string }) {
  const online = useConsole((state) => state.online)
  const [content, setContent] = useState<Blob | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what did not come is tried again when the line is back.
  useEffect(() => {
    const abort = new AbortController()
    fetchRobotPicture(robotId, pictureId, abort.signal).then(
      (came) => abort.signal.aborted || setContent(came),
      // The sign below it is what is seen of a robot whose picture does not come.
      () => undefined,
    )
    return () => abort.abort()
  }, [robotId, pictureId, online])
  return content === null ? null : <Drawn content={content} />
}

function Drawn({ content }: { readonly content: Blob }) {
  const url = useBlobUrl(content)
  return url === null ? null : <RobotPicture url={url} />
}
