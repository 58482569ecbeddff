import { defineTexts } from '../i18n/texts.ts'

export const askingTexts = defineTexts('asking', {
  'zh-CN': {
    loadFailed: '没有加载出来：{{reason}}',
    tryAgain: '重试',
    loading: '正在加载',
  },
  en: {
    loadFailed: 'This could not be loaded: {{reason}}',
    tryAgain: 'Try again',
    loading: 'Loading',
  },
})
