/** What each code is called; clients read the number. */
export const robotCodes = {
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
