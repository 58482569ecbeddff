import { defineTexts } from '../i18n/texts.ts'

export const pagesTexts = defineTexts('pages', {
  'zh-CN': {
    loading: '正在加载…',
    tryAgain: '重试',
    more: '加载更多',
  },
  en: {
    loading: 'Loading…',
    tryAgain: 'Try again',
    more: 'Load more',
  },
})
