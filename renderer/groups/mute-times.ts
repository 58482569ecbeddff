import type { Lasting } from '#shared/domain/lasting.ts'

const minute = 60_000

/** For how long one may be muted, as it is offered; the key names the words. */
export const muteTimes = [
  { key: 'for10Minutes', lasting: 10 * minute },
  { key: 'forHour', lasting: 60 * minute },
  { key: 'for12Hours', lasting: 12 * 60 * minute },
  { key: 'forDay', lasting: 24 * 60 * minute },
  { key: 'forWeek', lasting: 7 * 24 * 60 * minute },
  { key: 'untilLifted', lasting: 'always' },
] as const satisfies readonly { readonly key: string; readonly lasting: Lasting }[]
