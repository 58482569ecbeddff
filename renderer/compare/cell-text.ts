import { renameByAnyoneUpTo } from '#shared/domain/limits.ts'
import { capabilityTexts } from '../i18n/capability.texts.ts'
import type { Language, Texts } from '../i18n/texts.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import { compareTexts } from './compare.texts.ts'
import { type Cell, isCapability, type LimitKey, type RowKey } from './compare-rows.ts'
import type { Condition } from './conditions.ts'
import type { Section } from './sections.ts'

type KeyIn<Of> = Of extends Texts<infer Key> ? Key : never
export type CompareWords = Translate<KeyIn<typeof compareTexts>>

/** What a row is called. */
export function rowTitle(key: RowKey, language: Language): string {
  if (isCapability(key)) return translator(capabilityTexts, language)(key)
  return translator(compareTexts, language)(key)
}

export function sectionTitle(section: Section, t: CompareWords): string {
  return t(section === 'external' ? 'externalOnly' : section)
}

/** A cell in words: roles one after the other, or the limit. Footnotes stand beside it. */
export function cellText(cell: Cell, key: RowKey, t: CompareWords): string {
  switch (cell.type) {
    case 'who':
      return cell.roles.length === 0 ? t('nobody') : cell.roles.map((role) => t(role)).join(' · ')
    case 'people':
      return t('people', { count: cell.count })
    case 'time':
      return lasting(cell.lasts, t)
    case 'none':
      return t(withoutLimit[key] ?? 'none')
    case 'yes':
    case 'no':
      return t(cell.type)
  }
}

export function conditionText(condition: Condition, t: CompareWords): string {
  return condition === 'over100' ? t('over100', { count: renameByAnyoneUpTo }) : t(condition)
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

function lasting(lasts: number, t: CompareWords): string {
  if (lasts === day) return t('hours', { count: 24 })
  if (lasts % day === 0) return t('days', { count: lasts / day })
  if (lasts % hour === 0) return t('hours', { count: lasts / hour })
  return t('minutes', { count: Math.round(lasts / minute) })
}

/** What it means that a limit is not there. */
const withoutLimit: Partial<Record<RowKey, KeyIn<typeof compareTexts>>> = {
  'limit.defaultCap': 'limit.defaultCap.none',
  'limit.othersAtCreation': 'limit.othersAtCreation.none',
  'limit.atCreationWithWeChat': 'limit.atCreationWithWeChat.none',
  'limit.joinCodeLives': 'limit.joinCodeLives.none',
  'limit.consentOver': 'limit.consentOver.none',
} satisfies Partial<Record<LimitKey, KeyIn<typeof compareTexts>>>
