import type { Conversation } from '../script.ts'

// biome-ignore format: one line of talk stays on one line
export const salesTwo: Conversation = {
  key: 'sales-two',
  kind: 'department',
  name: '销售二部',
  enterprise: 'xinghe',
  department: 'sales-two',
  owner: 'huang-bo-wen',
  members: [
    'huang-bo-wen', 'cao-ying', 'deng-yu',
  ],
  createdDaysAgo: 391,
  lines: [
    { day: 391, time: '09:30', by: 'huang-bo-wen', text: '直客组集合。咱们不报小作文，报数' },
    { day: 391, time: '09:31', by: 'cao-ying', text: '好的黄哥' },
    { day: 300, time: '17:10', by: 'cao-ying', text: '花店 Sophie 签了！单店，年付' },
    { day: 300, time: '17:11', by: 'huang-bo-wen', text: '单店也是店，恭喜 🌸' },
    { day: 232, time: '10:08', by: 'huang-bo-wen', text: 'Mr.Q 那家健身房想要私教课排期，我们没有，别硬说有' },
    { day: 232, time: '10:10', by: 'cao-ying', text: '我跟他说了，他说那用排班凑合' },
    { day: 232, time: '10:11', by: 'huang-bo-wen', text: '哈哈，也行' },
    { day: 151, time: '15:26', by: 'cao-ying', text: '老秦书店问能不能离线盘点，地下室没信号' },
    { day: 151, time: '15:28', by: 'huang-bo-wen', text: '可以，先下载再盘，回来自动传。录个 1 分钟的视频给他' },
    { day: 46, time: '11:00', by: 'huang-bo-wen', text: '下个月邓宇来报到，账号先开好了，还没激活，群里先占个座' },
    { day: 46, time: '11:01', by: 'cao-ying', text: '终于不是两个人的群了' },
    { day: 13, time: '16:40', by: 'cao-ying', text: '山里的风 问：民宿管家一天三班，中间空 4 小时怎么排' },
    { day: 13, time: '16:42', by: 'huang-bo-wen', text: '3.2 支持分段班，灰度名单里加上他' },
    { day: 13, time: '16:43', by: 'cao-ying', text: '加了' },
    { day: 0, time: '11:10', by: 'cao-ying', text: '本月第 9 单，收工 ✅' },
    { day: 0, time: '11:12', by: 'huang-bo-wen', text: '还没到月底，继续 😏' },
  ],
}
