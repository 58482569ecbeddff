import { defineTexts } from '../../i18n/texts.ts'

export const confirmTexts = defineTexts('consoleConfirm', {
  'zh-CN': { type: '输入「{{word}}」以确认', cancel: '取消' },
  en: { type: 'Type “{{word}}” to confirm', cancel: 'Cancel' },
})
