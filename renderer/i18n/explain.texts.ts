import { defineTexts } from './texts.ts'

export const explainTexts = defineTexts('explain', {
  'zh-CN': {
    thisAction: '此功能',
    minutes: ' {{count}} 分钟',
    oneHour: ' 1 小时',
    hours: ' {{count}} 小时',
    unexpected: '客户端出了点问题，请重试；若反复出现，请重启客户端。',
  },
  en: {
    thisAction: 'This',
    minutes: '{{count}} minutes',
    oneHour: 'an hour',
    hours: '{{count}} hours',
    unexpected: 'Something went wrong in the client. Try again; if it comes back, restart.',
  },
})
