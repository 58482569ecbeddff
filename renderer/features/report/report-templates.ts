import type { ReportTemplate } from '#shared/features/report/report.ts'
import type { Translate } from '../../i18n/translate.ts'
import { newFields } from '../fields/draft-fields.ts'
import type { ReportDraft } from './report-draft.ts'

type Words = Translate<
  | 'healthTitle'
  | 'healthState'
  | 'healthGood'
  | 'healthBad'
  | 'healthTemperature'
  | 'healthNote'
  | 'dailyTitle'
  | 'dailyDone'
  | 'dailyPlan'
  | 'dailyHelp'
  | 'weeklyTitle'
  | 'weeklyDone'
  | 'weeklyPlan'
  | 'weeklyProblems'
>

/** What a template begins with, in the writer's language. @see REP-1 */
export function fromTemplate(
  template: ReportTemplate,
  t: Words,
): Pick<ReportDraft, 'template' | 'title' | 'fields' | 'rhythm' | 'time'> {
  switch (template) {
    case 'health':
      return {
        template,
        title: t('healthTitle'),
        rhythm: 'daily',
        time: '10:00',
        fields: newFields([
          ['single', { label: t('healthState'), required: true, options: `${t('healthGood')}\n${t('healthBad')}` }],
          ['number', { label: t('healthTemperature'), required: true, least: 34, most: 43 }],
          ['longText', { label: t('healthNote') }],
        ]),
      }
    case 'daily':
      return {
        template,
        title: t('dailyTitle'),
        rhythm: 'weekdays',
        time: '18:00',
        fields: newFields([
          ['longText', { label: t('dailyDone'), required: true }],
          ['longText', { label: t('dailyPlan'), required: true }],
          ['text', { label: t('dailyHelp') }],
        ]),
      }
    case 'weekly':
      return {
        template,
        title: t('weeklyTitle'),
        rhythm: 'weekly',
        time: '17:00',
        fields: newFields([
          ['longText', { label: t('weeklyDone'), required: true }],
          ['longText', { label: t('weeklyPlan'), required: true }],
          ['longText', { label: t('weeklyProblems') }],
        ]),
      }
    case 'custom':
      return { template, title: '', rhythm: 'once', time: '18:00', fields: newFields([['text', {}]]) }
  }
}
