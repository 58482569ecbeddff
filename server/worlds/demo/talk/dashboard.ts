import type { Conversation } from '../script.ts'

// biome-ignore format: one line of talk stays on one line
export const dashboard: Conversation = {
  key: 'dashboard',
  kind: 'internal',
  name: '看板改版小组',
  enterprise: 'xinghe',
  owner: 'gu-qing',
  members: [
    'gu-qing', 'lin-xia', 'bai-ruo-xi', 'zheng-kai', 'ye-chen', 'pan-deng',
  ],
  createdDaysAgo: 155,
  unread: { 'zheng-kai': 1 },
  lines: [
    { day: 155, time: '14:00', system: 'joined', by: 'gu-qing', people: ['lin-xia', 'bai-ruo-xi', 'zheng-kai', 'ye-chen', 'pan-deng'] },
    { day: 155, time: '14:02', by: 'gu-qing', text: '目标：老板打开看板，三秒内知道"今天比昨天好还是差"' },
    { day: 155, time: '14:05', by: 'bai-ruo-xi', text: '那先定三个数：营业额、人效、客单价' },
    { day: 155, time: '14:06', by: 'lin-xia', text: '人效 = 营业额 / 工时，对吧？跨店支援之后分母会变' },
    { day: 155, time: '14:08', by: 'bai-ruo-xi', text: '对，等排班的新表' },
    { day: 141, time: '11:30', by: 'zheng-kai', text: '数仓 T+1 改成 15 分钟一次，成本一个月多 380 块' },
    { day: 141, time: '11:31', by: 'gu-qing', text: '批了（用我的权限批 380 块）' },
    { day: 141, time: '11:33', by: 'bai-ruo-xi', text: '大手笔' },
    { day: 113, time: '16:20', by: 'ye-chen', text: '图表库换完，包小了 240KB' },
    { day: 113, time: '16:21', by: 'pan-deng', text: '首屏肉眼可见' },
    { day: 84, time: '10:12', by: 'bai-ruo-xi', text: '有个店一天营业额 -3 元，查了，是只退了一单' },
    { day: 84, time: '10:15', by: 'gu-qing', text: '负数要不要画？' },
    { day: 84, time: '10:17', by: 'ye-chen', text: '画，往下画，红的' },
    { day: 84, time: '10:18', by: 'lin-xia', text: '用橙色，红色留给危险操作' },
    { day: 69, time: '17:00', by: 'zheng-kai', text: '聚合表提前算的方案：按店、按小时，查询从 2.9s → 0.2s' },
    { day: 69, time: '17:01', by: 'pan-deng', text: '！！' },
    { day: 34, time: '10:40', by: 'gu-qing', text: '首屏 1.2s，目标达成。凯凯 🎖' },
    { day: 34, time: '10:42', by: 'zheng-kai', text: '周总说请喝咖啡，什么时候兑现' },
    { day: 34, time: '10:43', by: 'lin-xia', text: '我帮你记在风险表里' },
    { day: 13, time: '15:30', by: 'bai-ruo-xi', text: '灰度数据：看板日均打开 1.7 次 → 3.4 次' },
    { day: 13, time: '15:31', by: 'gu-qing', text: '翻倍！！' },
    { day: 13, time: '15:33', by: 'lin-xia', text: '写进总结，"学到什么"：快就是功能' },
  ],
}
