import { defineTexts } from '../i18n/texts.ts'

export const timeTexts = defineTexts('time', {
  'zh-CN': {
    days: '日期',
    anyDay: '不限日期',
    previousMonth: '上个月',
    nextMonth: '下个月',
    chooseMonth: '选择月份',
    today: '今天',
    yesterday: '昨天',
    sameYear: 'M月D日',
    otherYear: 'YYYY年M月D日',
    shortOtherYear: 'YY/M/D',
  },
  en: {
    days: 'Days',
    anyDay: 'Any day',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    chooseMonth: 'Choose a month',
    today: 'Today',
    yesterday: 'Yesterday',
    sameYear: 'MMM D',
    otherYear: 'MMM D, YYYY',
    shortOtherYear: 'M/D/YY',
  },
})
