import { defineTexts } from '../i18n/texts.ts'

export const peopleTexts = defineTexts('people', {
  'zh-CN': { wechat: '@微信', enterprise: '@{{name}}', unknown: '未知用户', me: '我', all: '所有人' },
  en: { wechat: '@WeChat', enterprise: '@{{name}}', unknown: 'Unknown person', me: 'Me', all: 'all' },
})
