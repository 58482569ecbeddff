import { defineTexts } from '../i18n/texts.ts'

export const kindTexts = defineTexts('kind', {
  'zh-CN': {
    internal: '内部',
    department: '部门',
    external: '外部',
    wechat: '微信群',
    internalGroup: '内部群',
    departmentGroup: '部门群',
    externalGroup: '外部群',
    wechatGroup: '微信群',
  },
  en: {
    internal: 'Internal',
    department: 'Dept',
    external: 'External',
    wechat: 'WeChat',
    internalGroup: 'Internal group',
    departmentGroup: 'Department group',
    externalGroup: 'External group',
    wechatGroup: 'WeChat group',
  },
})
