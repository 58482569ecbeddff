import { RobotMark } from './RobotMark.tsx'
import classes from './RobotName.module.css'

/** A robot's name with the mark that it is one. @see ROB-7 */
export function RobotName({ name }: { readonly name: string }) {
  return (
    <span className={classes.line}>
      <span className={classes.name}>{name}</span>
      <RobotMark />
    </span>
  )
}
