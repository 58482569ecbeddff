import { defineTexts } from '../../i18n/texts.ts'

export const tableTexts = defineTexts('consoleTable', {
  'zh-CN': {
    range: '第 {{from}}–{{to}} 条，共 {{total}} 条',
    before: '上一页',
    next: '下一页',
    pages: '翻页',
    chooseAll: '选择本页全部',
    choose: '选择 {{name}}',
    loading: '正在加载',
    export: '导出',
    xlsx: 'Excel（.xlsx）',
    csv: 'CSV',
    exported: '已开始下载',
  },
  en: {
    range: '{{from}}–{{to}} of {{total}}',
    before: 'Previous page',
    next: 'Next page',
    pages: 'Pages',
    chooseAll: 'Choose all on this page',
    choose: 'Choose {{name}}',
    loading: 'Loading',
    export: 'Export',
    xlsx: 'Excel (.xlsx)',
    csv: 'CSV',
    exported: 'The download has begun',
  },
})
