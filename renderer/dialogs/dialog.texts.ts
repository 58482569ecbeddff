import { defineTexts } from '../i18n/texts.ts'

export const dialogFrameTexts = defineTexts('dialog', { 'zh-CN': { close: '关闭' }, en: { close: 'Close' } })
