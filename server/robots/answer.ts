import type { RobotCode } from '#shared/domain/robot-code.ts'
import type { Context } from '../context.ts'
import { RobotRefusal } from './robot-refusal.ts'

/** What a program is answered. */
export interface RobotAnswer {
  readonly errcode: RobotCode | 0
  readonly errmsg: string
}

/** What a failure is to the program: its refusal, or, for whatever went wrong here, that the system is busy. */
export function refusalOf(ctx: Context, error: unknown): RobotRefusal {
  if (error instanceof RobotRefusal) return error
  ctx.log.error({ err: error }, 'a robot could not be heard')
  return new RobotRefusal(-1)
}

/** The text of a refusal names the moment and the caller, so that whoever runs the server can find it. */
export function refused(ctx: Context, { code, message }: RobotRefusal, from: string): RobotAnswer {
  const hint = `hint: [${hintOf(ctx)}], from ip: ${from}, more info at /cgi-bin/webhook/codes?e=${code}`
  return { errcode: code, errmsg: `${message}, ${hint}` }
}

export const ok: RobotAnswer = { errcode: 0, errmsg: 'ok' }

/** 25 digits, the first ten the second it happened in. */
function hintOf({ clock, random }: Context): string {
  const digits = Array.from({ length: 15 }, () => Math.floor(random() * 10)).join('')
  return `${String(Math.floor(clock.now() / 1000)).padStart(10, '0')}${digits}`
}
