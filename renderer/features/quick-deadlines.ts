import dayjs from 'dayjs'

export interface QuickDeadline {
  readonly name: 'inOneHour' | 'today18' | 'tomorrow18' | 'inThreeDays'
  readonly at: number
}

/** Deadlines people choose most, seen from `now` (milliseconds, local time zone); today's 18:00 only while it is to come. */
export function quickDeadlines(now: number): readonly QuickDeadline[] {
  const at18 = dayjs(now).startOf('day').hour(18)
  const minute = dayjs(now).second(0).millisecond(0)
  const all = [
    { name: 'inOneHour', at: minute.add(1, 'hour').valueOf() },
    { name: 'today18', at: at18.valueOf() },
    { name: 'tomorrow18', at: at18.add(1, 'day').valueOf() },
    { name: 'inThreeDays', at: minute.add(3, 'day').valueOf() },
  ] as const
  return all.filter(({ at }) => at > now)
}
