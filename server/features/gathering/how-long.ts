import type { Bilingual } from '#shared/domain/ids.ts'

/** So many minutes, as one says them: "2 hours 5 minutes". */
export function howLong(minutes: number): Bilingual {
  if (minutes % 1440 === 0) return plural(minutes / 1440, '天', 'day')
  if (minutes % 60 === 0) return plural(minutes / 60, '小时', 'hour')
  if (minutes < 60) return plural(minutes, '分钟', 'minute')
  const hours = plural(Math.floor(minutes / 60), '小时', 'hour')
  const rest = plural(minutes % 60, '分钟', 'minute')
  return { zh: `${hours.zh} ${rest.zh}`, en: `${hours.en} ${rest.en}` }
}

function plural(count: number, zh: string, en: string): Bilingual {
  return { zh: `${count} ${zh}`, en: `${count} ${en}${count === 1 ? '' : 's'}` }
}
