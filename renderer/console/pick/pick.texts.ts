import { defineTexts } from '../../i18n/texts.ts'

export const pickTexts = defineTexts('consolePick', {
  'zh-CN': {
    findDepartment: '搜索部门',
    departments: '部门',
    nothingFound: '没有找到这样的部门',
    findPerson: '搜索姓名、拼音或账号',
    nobodyFound: '没有找到符合条件的人',
    more: '只显示前 50 人，请输入姓名缩小范围',
  },
  en: {
    findDepartment: 'Find a department',
    departments: 'Departments',
    nothingFound: 'No department of that name',
    findPerson: 'Find by name, pinyin or account',
    nobodyFound: 'Nobody fits',
    more: 'Only the first 50 are shown: type a name to narrow it down',
  },
})
