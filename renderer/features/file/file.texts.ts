import { defineTexts } from '../../i18n/texts.ts'

export const fileTexts = defineTexts('file', {
  'zh-CN': {
    label: '文件',
    composing: '发送文件',
    count_one: '{{count}} 个文件',
    count_other: '{{count}} 个文件',
    total: '共 {{size}}',
    none: '先选择要发送的文件。',
    more_one: '还有 {{count}} 个文件',
    more_other: '还有 {{count}} 个文件',
  },
  en: {
    label: 'File',
    composing: 'Send files',
    count_one: '{{count}} file',
    count_other: '{{count}} files',
    total: '{{size}} in all',
    none: 'Choose the files to send first.',
    more_one: '{{count}} more file',
    more_other: '{{count}} more files',
  },
})
