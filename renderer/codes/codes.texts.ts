import { defineTexts } from '../i18n/texts.ts'

/** Codes that let somebody in, and the dialogs that show them. */
export const codesTexts = defineTexts('codes', {
  'zh-CN': {
    copy: '复制',
    copied: '已复制',
    renew: '重新生成',
    renewed: '已重新生成，之前的立即失效',
    close: '关闭',
  },
  en: {
    copy: 'Copy',
    copied: 'Copied',
    renew: 'Make a new one',
    renewed: 'This is the new code. The earlier one is worthless now',
    close: 'Close',
  },
})
