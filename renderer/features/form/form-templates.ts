import type { Translate } from '../../i18n/translate.ts'
import { newFields } from '../fields/draft-fields.ts'
import type { FormDraft, FormTemplate } from './form-draft.ts'

type Words = Translate<
  | 'registrationTitle'
  | 'registrationName'
  | 'registrationPhone'
  | 'registrationCount'
  | 'registrationNote'
  | 'surveyTitle'
  | 'surveyRating'
  | 'surveyGood'
  | 'surveyGoodOptions'
  | 'surveyMore'
  | 'lineTitle'
  | 'lineName'
  | 'lineNote'
>

type Begun = Pick<FormDraft, 'template' | 'title' | 'fields' | 'anonymous' | 'several' | 'statistics'>

/** What a template begins with, in the writer's language. @see FORM-1, FORM-4 */
export function fromTemplate(template: FormTemplate, t: Words): Begun {
  const usual = { template, anonymous: false, several: false, statistics: 'runners' } as const
  switch (template) {
    case 'blank':
      return { ...usual, title: '', fields: newFields([['text', {}]]) }
    case 'registration':
      return {
        ...usual,
        title: t('registrationTitle'),
        fields: newFields([
          ['text', { label: t('registrationName'), required: true }],
          ['phone', { label: t('registrationPhone'), required: true }],
          ['number', { label: t('registrationCount'), required: true, least: 1, most: 20, whole: true }],
          ['longText', { label: t('registrationNote') }],
        ]),
      }
    case 'survey':
      return {
        ...usual,
        anonymous: true,
        statistics: 'everyone',
        title: t('surveyTitle'),
        fields: newFields([
          ['rating', { label: t('surveyRating'), required: true }],
          ['multiple', { label: t('surveyGood'), options: t('surveyGoodOptions'), other: true }],
          ['longText', { label: t('surveyMore') }],
        ]),
      }
    case 'pickUp':
      return {
        ...usual,
        statistics: 'everyone',
        title: t('lineTitle'),
        fields: newFields([
          ['text', { label: t('lineName'), required: true }],
          ['text', { label: t('lineNote') }],
        ]),
      }
  }
}
