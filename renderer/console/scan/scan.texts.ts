import { defineTexts } from '../../i18n/texts.ts'

export const scanTexts = defineTexts('consoleScan', {
  'zh-CN': {
    picture: '二维码',
    waiting: '等待扫码',
    scanned: '已扫码，请在手机上确认',
    confirmed: '已确认',
    refused: '对方在手机上取消了',
    used: '二维码已使用',
    expired: '二维码已过期',
    left_one: '{{count}} 秒内有效',
    left_other: '{{count}} 秒内有效',
    another: '换一个二维码',
    copy: '复制文本',
    copied: '已复制',
  },
  en: {
    picture: 'Code to scan',
    waiting: 'Waiting for the scan',
    scanned: 'Scanned: confirm on the phone',
    confirmed: 'Confirmed',
    refused: 'Refused on the phone',
    used: 'This code has been used',
    expired: 'This code has expired',
    left_one: 'Valid for {{count}} second',
    left_other: 'Valid for {{count}} seconds',
    another: 'Another code',
    copy: 'Copy as text',
    copied: 'Copied',
  },
})
