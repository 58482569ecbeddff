import {
  IconBell,
  IconChartBar,
  IconCloud,
  IconHammer,
  IconNews,
  IconRobot,
  IconRocket,
  IconUrgent,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { RobotAvatar as AvatarFacts } from '#shared/domain/robot.ts'
import classes from './RobotSquare.module.css'

type Sign = Extract<AvatarFacts, { type: 'symbol' }>

export const symbolIcons: Readonly<Record<Sign['symbol'], TablerIcon>> = {
  robot: IconRobot,
  bell: IconBell,
  alarm: IconUrgent,
  build: IconHammer,
  rocket: IconRocket,
  chart: IconChartBar,
  cloud: IconCloud,
  news: IconNews,
}

/** Deep enough for a white sign on each, in both themes. */
export const signColours: Readonly<Record<Sign['colour'], string>> = {
  blue: '#3f72dd',
  teal: '#1f7f8c',
  green: '#2a8457',
  yellow: '#8a6d1f',
  orange: '#b4602a',
  red: '#bd3f3f',
  purple: '#8458c6',
  grey: '#5f6b80',
}

export interface RobotSquareProps {
  readonly avatar: AvatarFacts
  /** Pixels. */
  readonly size?: number | undefined
}

/** A robot's sign, and over it the picture that `children` bring. Decorative: the name always stands beside it. */
export function RobotSquare({ avatar, size = 36, children }: RobotSquareProps & { readonly children: ReactNode }) {
  const sign: Sign = avatar.type === 'symbol' ? avatar : { type: 'symbol', symbol: 'robot', colour: 'grey' }
  const Icon = symbolIcons[sign.symbol]
  return (
    <span
      aria-hidden="true"
      className={classes.avatar}
      style={{ width: size, height: size, background: signColours[sign.colour] }}
    >
      <Icon size={Math.round(size * 0.58)} stroke={1.8} />
      {children}
    </span>
  )
}

/** Lies over the sign, which is what is seen while there is no picture. */
export function RobotPicture({ url }: { readonly url: string }) {
  return <img className={classes.picture} src={url} alt="" />
}
