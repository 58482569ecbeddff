import type { Field } from '#shared/features/fields/field.ts'
import type { Translate } from '../../i18n/translate.ts'

type Words = Translate<
  'range' | 'notBelow' | 'notAbove' | 'notWhole' | 'chooseExactly' | 'chooseBetween' | 'chooseAtLeast' | 'chooseAtMost'
>

/** What a number or several choices have to keep to, said before anybody gets it wrong; undefined for nothing. @see FORM-1 */
export function limitOf(field: Extract<Field, { kind: 'number' | 'multiple' }>, t: Words): string | undefined {
  if (field.kind === 'multiple') {
    const { atLeast, atMost } = field
    if (atMost === null) return atLeast > 1 ? t('chooseAtLeast', { count: atLeast }) : undefined
    if (atLeast === atMost) return t('chooseExactly', { count: atMost })
    return atLeast > 1 ? t('chooseBetween', { least: atLeast, most: atMost }) : t('chooseAtMost', { count: atMost })
  }
  const { least, most, whole } = field
  const within = [
    ...(least !== null && most !== null ? [t('range', { least, most })] : []),
    ...(least !== null && most === null ? [t('notBelow', { least })] : []),
    ...(least === null && most !== null ? [t('notAbove', { most })] : []),
    ...(whole ? [t('notWhole')] : []),
  ]
  return within.length === 0 ? undefined : within.join(' · ')
}
