import { usePicture } from '../data/pictures.ts'
import { RobotPicture, RobotSquare, type RobotSquareProps } from './RobotSquare.tsx'

/** A robot's square where chats are. */
export function RobotAvatar({ avatar, size }: RobotSquareProps) {
  return (
    <RobotSquare avatar={avatar} size={size}>
      {avatar.type === 'picture' && <ChatPicture pictureId={avatar.pictureId} />}
    </RobotSquare>
  )
}

function ChatPicture({ pictureId }: { readonly pictureId: string }) {
  const picture = usePicture(pictureId)
  return picture.phase === 'there' ? <RobotPicture url={picture.url} /> : null
}
