import { MarkedName } from '../people/MarkedName.tsx'
import { RobotMark } from './RobotMark.tsx'

/** A robot's name with the mark that it is one. @see ROB-7 */
export function RobotName({ name }: { readonly name: string }) {
  return (
    <MarkedName name={name}>
      <RobotMark />
    </MarkedName>
  )
}
