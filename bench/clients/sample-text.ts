const lines = [
  '好的，我下午三点之前把接口文档更新完，大家看一下有没有遗漏。',
  '收到',
  '这个版本的登录页在小屏幕上会错位，我先记一个问题，明天修。',
  'The staging build is green again, please rebase before you push.',
  '会议室改到 12 楼 B 区，投影已经调好了，线上的同事用同一个链接进来就行。',
  '谢谢！辛苦了',
]

/** What people write, short and long, in both languages. */
export function sampleText(place: number): string {
  return `${lines[place % lines.length]} #${place}`
}
