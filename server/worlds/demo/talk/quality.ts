import type { Conversation } from '../script.ts'

// biome-ignore format: one line of talk stays on one line
export const quality: Conversation = {
  key: 'quality',
  kind: 'department',
  name: '质量保障部',
  enterprise: 'xinghe',
  department: 'quality',
  owner: 'ding-ning',
  members: [
    'ding-ning', 'shi-lei', 'cui-yan',
  ],
  createdDaysAgo: 390,
  lines: [
    { day: 390, time: '09:30', by: 'ding-ning', text: '部门群自动建了。廖凡是外包账号，系统没自动拉，测试排期我单独发他' },
    { day: 390, time: '09:31', by: 'shi-lei', text: '好' },
    { day: 333, time: '16:12', by: 'cui-yan', text: '线上有家店名字叫「😀小店」，导出 Excel 直接空白，我笑了三分钟才提单' },
    { day: 333, time: '16:14', by: 'shi-lei', text: '加进脏数据集' },
    { day: 333, time: '16:15', by: 'ding-ning', text: '把"店名带 emoji、带引号、带换行"都加上' },
    { day: 284, time: '10:20', by: 'shi-lei', text: '自动化用例 1,026 条，flaky 从 4.1% 降到 0.9%，剩下的基本是等动画' },
    { day: 284, time: '10:22', by: 'ding-ning', text: '很好。目标 0.5%' },
    { day: 195, time: '14:05', by: 'cui-yan', text: '复现步骤写"随便点点就崩"的同学，我记住你了' },
    { day: 195, time: '14:06', by: 'shi-lei', text: '不是我' },
    { day: 195, time: '14:06', by: 'ding-ning', text: '是产品部的，我去说 😂' },
    { day: 139, time: '11:48', by: 'ding-ning', text: '压测环境#{132}搬机房，停一天，要用的提前' },
    { day: 139, time: '11:50', by: 'shi-lei', text: '收到' },
    { day: 64, time: '15:30', by: 'ding-ning', text: '3.2 的测试计划 https://example.com/test/plan-3-2 ，重点是历史工时回填和跨店支援，各占 30% 时间' },
    { day: 64, time: '15:33', by: 'cui-yan', text: '跨店我来' },
    { day: 64, time: '15:33', by: 'shi-lei', text: '回填我来，写个对账脚本，迁移前后逐店比' },
    { day: 41, time: '11:45', by: 'shi-lei', text: '对账脚本第一次立功，样本里抓到差 4 小时的' },
    { day: 41, time: '11:46', by: 'ding-ning', text: '写进案例库' },
    { day: 27, time: '17:35', by: 'ding-ning', text: '自测清单发出去了，预言：打印那条会有人漏' },
    { day: 27, time: '22:16', by: 'cui-yan', text: '预言成真' },
    { day: 22, time: '10:10', by: 'shi-lei', text: '今天提测，冒烟 46/46 通过' },
    { day: 22, time: '10:12', by: 'ding-ning', text: '少见' },
    { day: 19, time: '17:55', by: 'shi-lei', text: '对账脚本抓到一个：夏令时那天的班少 1 小时。国内没有夏令时，但是国际版测试店有' },
    { day: 19, time: '17:57', by: 'ding-ning', text: '好抓。提 P2' },
    { day: 5, time: '18:35', by: 'cui-yan', text: '冻结前最后一轮，P1 清零，P2 剩 3，都有规避' },
    { day: 5, time: '18:36', by: 'ding-ning', text: '可以冻结' },
    {
      day: 0, time: '10:15', by: 'ding-ning',
      poll: {
        question: '下季度的用例评审用哪种形式？', options: ['每周一次集中评审', '跟着需求随到随评', '异步留言，有争议再开会'], mode: 'single', results: 'afterEnd', changeable: false, deadline: { day: -3, time: '17:00' },
        votes: {
          'ding-ning': [2], 'shi-lei': [1],
        },
      },
    },
    { day: 0, time: '10:16', by: 'ding-ning', text: '想好再投，投了不能改' },
    { day: 0, time: '10:30', by: 'cui-yan', text: '我再想想' },
    { day: 0, time: '12:15', by: 'shi-lei', text: '线上冒烟 46/46 ✅' },
  ],
}
