import type { Conversation } from '../script.ts'

// biome-ignore format: one line of talk stays on one line
export const people: Conversation = {
  key: 'people',
  kind: 'department',
  name: '人力行政部',
  enterprise: 'xinghe',
  department: 'people',
  owner: 'han-xiao',
  members: [
    'han-xiao', 'jin-ling', 'duan-rui',
  ],
  createdDaysAgo: 390,
  lines: [
    { day: 390, time: '10:00', by: 'han-xiao', text: '部门群自动建好了，原来的三人群解散' },
    { day: 390, time: '10:02', by: 'jin-ling', text: '好的' },
    { day: 315, time: '16:30', by: 'duan-rui', text: '本月 offer 发 6 接 5，拒的那位去了一家离家 300 米的公司' },
    { day: 315, time: '16:31', by: 'han-xiao', text: '输给了 300 米，认了' },
    { day: 216, time: '09:20', by: 'jin-ling', text: '体检安排在#{209}到#{207}，分三批，空腹！！去年有人吃了油条' },
    { day: 216, time: '09:21', by: 'duan-rui', text: '不是我' },
    { day: 102, time: '11:40', by: 'han-xiao', text: '八周年的纪念品，卫衣还是保温杯？' },
    { day: 102, time: '11:41', by: 'jin-ling', text: '保温杯仓库还有去年的 30 个' },
    { day: 102, time: '11:42', by: 'han-xiao', text: '那卫衣' },
    { day: 76, time: '15:00', by: 'duan-rui', text: '国际版的设计负责人明天到岗，英文入职材料我翻完了，谁帮忙看一眼' },
    { day: 76, time: '15:04', by: 'han-xiao', text: '我看' },
    { day: 56, time: '14:10', by: 'duan-rui', text: '视觉设计师面试第 11 位，作品集第一页写"请勿拉伸"，我很喜欢' },
    { day: 56, time: '14:12', by: 'han-xiao', text: '约终面' },
    { day: 36, time: '16:30', by: 'duan-rui', text: '就是"请勿拉伸"那位，沈亦，offer 接了！' },
    { day: 36, time: '16:31', by: 'jin-ling', text: '我去订显示器' },
    { day: 21, time: '10:10', by: 'jin-ling', text: '空调保养#{17}，那天加班的同学提前跟我说' },
    { day: 4, time: '11:25', by: 'duan-rui', text: '视觉设计师沈亦，#{0} 14:00 入职，电脑和工位？' },
    { day: 4, time: '11:27', by: 'jin-ling', text: '都好了，靠窗' },
    { day: 0, time: '13:50', by: 'duan-rui', text: '沈亦到了，在前台填表' },
    { day: 0, time: '13:52', by: 'jin-ling', text: '我下去接' },
    { day: 0, time: '14:06', by: 'duan-rui', text: '部门分好了，自动进群也好了 ✅' },
  ],
}
