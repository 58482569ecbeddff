import { type RobotCode, robotCodes } from '#shared/domain/robot-code.ts'

/** Why a robot's message does not arrive; ends as an answer, never as a fault of the server. */
export class RobotRefusal extends Error {
  override readonly name = 'RobotRefusal'
  readonly code: RobotCode

  constructor(code: RobotCode, text: string = robotCodes[code]) {
    super(text)
    this.code = code
  }
}

export const missing = (field: string) => new RobotRefusal(40058, `missing field \`${field}\``)
export const invalid = (field: string) => new RobotRefusal(40058, `invalid param '${field}'`)
export const tooLong = (field: string, bytes: number) =>
  new RobotRefusal(40058, `${field} exceed max length ${bytes}. invalid Request Parameter`)

/** Every code, for whoever follows the address in an answer. */
export function robotCodeList(): string {
  return Object.entries(robotCodes)
    .map(([code, text]) => `${code}\t${text}\n`)
    .join('')
}
