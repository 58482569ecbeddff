/** What each code is called; clients read the number. */
const robotCodes = {
  '-1': 'system busy',
  40004: 'invalid media type',
  40006: 'invalid file size',
  40007: 'invalid media_id',
  40008: 'invalid message type',
  40009: 'invalid image size',
  40058: 'invalid Request Parameter',
  44004: 'empty content',
  45008: 'article count out of limit',
  45009: 'api freq out of limit',
  47001: 'data format error',
  93000: 'invalid webhook url',
  93004: 'robot disabled',
  93008: 'not in group',
} as const

export type RobotCode = Exclude<keyof typeof robotCodes, '-1'> | -1

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
