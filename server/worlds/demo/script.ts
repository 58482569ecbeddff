import type { RobotFacts } from '#shared/domain/robot.ts'
import type { RobotContent } from '#shared/domain/robot-content.ts'
import type { Tool } from '#shared/features/index.ts'

/**
 * A written world: who there is, and everything that was said, as plain data.
 *
 * The world's now is 14:40 in the enterprise's time zone. Days count backwards from there (0 is that day, 1 the day
 * before), and nothing is said after 14:40 of day 0. Which day of the week it is depends on when the world is made: texts
 * name days by their number. `#{-3}` is the day three days ahead as one calls it when it is said (周五, 下周五), `#{周-3}`
 * its weekday alone.
 */
export interface Script {
  enterprises: Enterprise[]
  departments: Department[]
  people: Person[]
  contacts: Contact[]
  conversations: Conversation[]
}

/** Keys are slugs of the script itself; what the database calls things is the builder's business. */
export type Key = string

export interface Enterprise {
  key: Key
  name: string
  /** What outsiders read after the `@`. */
  shortName: string
  creator: Key
  /** Whether the console has department groups on. @see DEP-1 */
  departmentGroups: boolean
}

/** `parent` is null for the enterprise's root. */
export interface Department {
  key: Key
  name: string
  parent: Key | null
  enterprise: Key
}

/** `enterprise` is null for a WeChat user. Shared accounts carry neither gender nor mobile. @see W-1 W-2 */
export interface Person {
  key: Key
  name: string
  en?: string
  enterprise: Key | null
  departments: Key[]
  leads: Key[]
  title?: string
  gender?: 'female' | 'male'
  mobile?: string
  flags?: Partial<Record<PersonFlag, true>>
}

export type PersonFlag = 'hidden' | 'seesNobody' | 'notActivated' | 'noWechat' | 'noExternalContact'

/** Staff who keep someone from outside their enterprise as a contact. @see W-5 */
export interface Contact {
  staff: Key
  outsider: Key
  sinceDaysAgo: number
}

export interface Conversation {
  key: Key
  kind: 'direct' | 'internal' | 'department' | 'external' | 'wechat'
  /** Absent for direct chats. */
  name?: string
  /** The enterprise that owns the group; absent for direct chats and WeChat groups. */
  enterprise?: Key
  department?: Key
  owner?: Key
  admins?: Key[]
  /** In order of joining. Who left again is only in the lines. */
  members: Key[]
  /** Members of a department group who are not in the department. @see DEP-6 */
  handAdded?: Key[]
  createdDaysAgo: number
  notice?: string
  switches?: Partial<Record<SwitchName, true>>
  /** A department group that was closed. @see DEP-11 */
  closed?: true
  /** Who muted it for themselves. @see MSG-5 */
  mutedBy?: Key[]
  /** What somebody began to type. @see MSG-5 */
  drafts?: Record<Key, string>
  /** How many of the latest things said (texts and polls) a person has not read. Everyone else has read all. */
  unread?: Record<Key, number>
  /** In order of time. */
  lines: Line[]
  /** Pictures, and cards of the tools with what became of them, wherever their time puts them. */
  cards?: readonly (CardLine | PictureLine)[]
  /** Robots with what they said. @see ROB-1 */
  robots?: readonly WrittenRobot[]
}

/** A robot, added at its moment. */
export interface WrittenRobot extends Moment, RobotFacts {
  key: Key
  by: Key
  says: readonly RobotLine[]
  /** What it said and somebody took back. @see MSG-2 */
  recalled?: readonly (Moment & { by: Key })[]
}

/** `calls` are people its content names. */
export interface RobotLine extends Moment {
  content: RobotContent
  calls?: readonly Key[]
}

export type SwitchName = 'onlyOwnerManage' | 'inviteConfirm' | 'forbidRename' | 'muteAll' | 'mentionAllByAdmins'

/** `day` counts back from now and is negative ahead of it; `time` is `HH:MM`. */
export interface Moment {
  day: number
  time: string
}

export type Line = SaidLine | PollLine | SystemLine | RecalledLine

/** Mentions stand in the text as `@{person-key}` or `@{all}`. */
export interface SaidLine extends Moment {
  by: Key
  text: string
}

/** What somebody said and took back; nobody knows any more what it was. @see MSG-2 */
export interface RecalledLine extends Moment {
  by: Key
  recalled: true
}

export interface PollLine extends Moment {
  by: Key
  poll: Poll
}

/** Pictures of the world, by their ids. @see MSG-1 */
export interface PictureLine extends Moment {
  by: Key
  pictures: readonly { readonly pictureId: string; readonly width: number; readonly height: number }[]
  caption: string | null
}

/** A card of any tool, with what people then did to it; its rules decide what came of that. */
export interface CardLine extends Moment {
  by: Key
  card: {
    tool: Tool
    content: Told<unknown>
    /** In order of time. */
    acts?: readonly (Moment & { by: Key; action: Told<unknown> })[]
    endedEarly?: Moment & { by: Key }
  }
}

/** Plain, or made from instants where moments of the script stand in it. */
export type Told<Value> = Value | ((at: (moment: Moment) => number) => Value)

/** What the server says; `people` are whom it happened to, `name` is the new name of a renamed group. @see MSG-6 */
export interface SystemLine extends Moment {
  system: 'joined' | 'left' | 'renamed' | 'noticePublished' | 'departmentJoined' | 'departmentLeft' | 'closed'
  by?: Key
  people?: Key[]
  name?: string
}

/** Votes are places in `options`, counted from 0, ascending. @see POLL-1 POLL-2 POLL-3 POLL-4 POLL-5 POLL-6 */
export interface Poll {
  question: string
  options: string[]
  mode: 'single' | { atMost: number }
  anonymous?: true
  results: 'live' | 'afterVote' | 'afterEnd'
  changeable: boolean
  deadline?: Moment
  endedEarly?: Moment & { by: Key }
  votes: Record<Key, number[]>
}
