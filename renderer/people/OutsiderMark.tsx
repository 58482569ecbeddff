import type { Person } from '#shared/domain/person.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Tag } from '../theme/Tag.tsx'
import classes from './OutsiderMark.module.css'
import { peopleTexts } from './people.texts.ts'

/** `@微信` in green or `@enterprise` in orange after an outsider's name. @see EXT-1 */
export function OutsiderMark({ person, plain = false }: { readonly person: Person; readonly plain?: boolean }) {
  const t = useTexts(peopleTexts)
  const wechat = person.enterpriseId === null
  const text = wechat ? t('wechat') : t('enterprise', { name: person.enterpriseName ?? '' })
  if (!plain) return <Tag tone={wechat ? 'wechat' : 'external'}>{text}</Tag>
  return (
    <span className={classes.plain} data-wechat={wechat || undefined}>
      {text}
    </span>
  )
}
