import { defineTexts } from '../i18n/texts.ts'

export const timeTexts = defineTexts('time', {
  'zh-CN': {
    today: '今天',
    yesterday: '昨天',
    sameYear: 'M月D日',
    otherYear: 'YYYY年M月D日',
    shortOtherYear: 'YY/M/D',
  },
  en: { today: 'Today', yesterday: 'Yesterday', sameYear: 'MMM D', otherYear: 'MMM D, YYYY', shortOtherYear: 'M/D/YY' },
})
