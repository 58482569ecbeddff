import type { Participants } from '#shared/features/gathering/participants.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useNames } from '../use-names.ts'
import { gatheringTexts } from './gathering.texts.ts'

/** So many names stand in the card; the detail has everybody. */
const namesShown = 3

/** Everyone, or the first names. */
export function ParticipantNames({ participants }: { readonly participants: Participants }) {
  const t = useTexts(gatheringTexts)
  const ids = participants.type === 'named' ? participants.personIds : []
  const nameOf = useNames(ids.slice(0, namesShown))
  if (participants.type === 'everyone') return t('everyone')
  const names = ids.slice(0, namesShown).map(nameOf).join(t('separator'))
  return ids.length <= namesShown ? names : t('named', { names, number: ids.length })
}
