import type { Conversation } from '../script.ts'

// biome-ignore format: one line of talk stays on one line
export const finance: Conversation = {
  key: 'finance',
  kind: 'department',
  name: '财务部',
  enterprise: 'xinghe',
  department: 'finance',
  owner: 'wan-hong',
  members: [
    'wan-hong', 'cheng-cheng', 'shao-wei',
  ],
  createdDaysAgo: 390,
  lines: [
    { day: 390, time: '11:00', by: 'wan-hong', text: '部门群。魏岚在内审，系统没自动加，单独沟通' },
    { day: 302, time: '17:20', by: 'cheng-cheng', text: '报销单请不要再用订书机订五层了，我的起钉器已经殉职' },
    { day: 302, time: '17:21', by: 'shao-wei', text: '截图了，转大群' },
    { day: 256, time: '10:15', by: 'wan-hong', text: '有个夜市客户，首月全款次月退一半，销售一部赵一鸣担保，做账走折扣' },
    { day: 256, time: '10:16', by: 'cheng-cheng', text: '好' },
    { day: 131, time: '15:40', by: 'shao-wei', text: '本季度的申报完成，回执存共享盘了' },
    { day: 88, time: '09:35', by: 'wan-hong', text: '差旅标准调整，从下月起一线城市住宿 450 → 500，正式邮件今天发' },
    { day: 88, time: '09:36', by: 'cheng-cheng', text: '大家会开心的' },
    { day: 46, time: '10:30', by: 'cheng-cheng', text: '报销模板换新版，旧版系统会直接退' },
    { day: 46, time: '10:31', by: 'shao-wei', text: '已经退了 9 张' },
    { day: 29, time: '14:20', by: 'cheng-cheng', text: '本月未提交发票的还有 11 人，名单我发到大群？' },
    { day: 29, time: '14:21', by: 'wan-hong', text: '私聊，别公开' },
    { day: 22, time: '15:20', by: 'shao-wei', text: '渠道返点改月结后，第一张月度对账一次过' },
    { day: 22, time: '15:22', by: 'wan-hong', text: '好' },
    { day: 5, time: '16:45', by: 'wan-hong', text: '季度关账倒计时，#{4}下班前所有合同回款对齐' },
    { day: 5, time: '16:46', by: 'shao-wei', text: '收到' },
    { day: 5, time: '16:46', by: 'cheng-cheng', text: '收到' },
    { day: 1, time: '11:20', by: 'shao-wei', text: '田田烘焙续约合同 8 家，税率按 6%，已复核' },
    { day: 1, time: '11:22', by: 'wan-hong', text: '👌' },
  ],
}
