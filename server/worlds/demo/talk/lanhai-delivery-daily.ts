import type { Conversation } from '../script.ts'

// biome-ignore format: one line of talk stays on one line
export const lanhaiDeliveryDaily: Conversation = {
  key: 'lanhai-delivery-daily',
  kind: 'internal',
  name: '蓝海交付日报',
  enterprise: 'lanhai',
  owner: 'pu-xin',
  members: [
    'pu-xin', 'tian-ye', 'kong-fan-rui', 'zhou-ke', 'jiang-nan', 'ren-jie',
  ],
  createdDaysAgo: 243,
  unread: { 'zhou-ke': 3 },
  lines: [
    { day: 243, time: '18:00', system: 'joined', by: 'pu-xin', people: ['tian-ye', 'kong-fan-rui', 'zhou-ke', 'jiang-nan', 'ren-jie'] },
    { day: 243, time: '18:01', by: 'pu-xin', text: '每天 18:00 前，三行：做了什么、卡在哪、明天干嘛' },
    { day: 243, time: '18:05', by: 'kong-fan-rui', text: '1. 面馆 12 家上线\n2. 无\n3. 回访' },
    { day: 243, time: '18:06', by: 'tian-ye', text: '1. 演示 2 场\n2. 嗓子\n3. 演示 1 场' },
    { day: 243, time: '18:07', by: 'zhou-ke', text: '田野明天我让人带胖大海' },
    { day: 242, time: '18:02', by: 'tian-ye', text: '1. 演示 1 场\n2. 无，胖大海有效\n3. 写方案' },
    { day: 123, time: '17:55', by: 'kong-fan-rui', text: '1. 巡检水印培训\n2. 店长骂我\n3. 再培训一次' },
    { day: 123, time: '17:57', by: 'jiang-nan', text: '骂完都会用了' },
    { day: 85, time: '17:50', by: 'pu-xin', text: '孔工下周起驻场康禾六周，他的面馆回访由田野接' },
    { day: 85, time: '17:51', by: 'tian-ye', text: '吃面我在行' },
    { day: 43, time: '18:10', by: 'kong-fan-rui', text: '1. 康禾 12 家开通\n2. 两家 Wi-Fi 弱\n3. 离线培训' },
    { day: 8, time: '18:30', by: 'zhou-ke', text: '康禾过了！！今晚我请，地方任洁定' },
    { day: 8, time: '18:31', by: 'ren-jie', text: '吃贵的' },
    { day: 8, time: '18:31', by: 'zhou-ke', text: '吃贵的！' },
    { day: 1, time: '18:00', by: 'kong-fan-rui', text: '1. 全量前检查 12/12\n2. 无\n3. 盯切换' },
    { day: 1, time: '18:04', by: 'tian-ye', text: '1. 接口方案 60%\n2. 等星河确认调用上限\n3. 写完' },
    { day: 0, time: '11:40', by: 'pu-xin', text: '168 家推广分三批，第一批 40 家，下月初开始' },
    { day: 0, time: '12:36', by: 'kong-fan-rui', text: '切换完成，12/12 正常，照片发共享盘了' },
    { day: 0, time: '13:50', by: 'ren-jie', text: '周总，客户回了门店数，我一会儿在对接群说' },
  ],
}
