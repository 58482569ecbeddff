import type { PostContent } from '#shared/features/post/post.ts'
import { demoPictures, type WrittenPicture } from '../files.ts'
import type { CardLine, Key } from '../script.ts'

type Block = PostContent['body']['content'][number]
type Inline = Extract<Block, { type: 'paragraph' }>['content']
type Words = NonNullable<Inline>[number]

const say = (text: string): Words => ({ type: 'text', text })
const bold = (text: string): Words => ({ type: 'text', text, marks: [{ type: 'bold' }] })
const red = (text: string): Words => ({ type: 'text', text, marks: [{ type: 'colour', attrs: { colour: 'red' } }] })
const code = (text: string): Words => ({ type: 'text', text, marks: [{ type: 'code' }] })
const link = (text: string, href: string): Words => ({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
const call = (id: Key, label: string): Words => ({ type: 'mention', attrs: { id, label } })

const line = (...content: readonly Words[]) => ({ type: 'paragraph' as const, content: [...content] })
const heading = (level: 1 | 2 | 3, text: string): Block => ({ type: 'heading', attrs: { level }, content: [say(text)] })
const items = (lines: readonly (readonly Words[])[]) =>
  lines.map((words) => ({ type: 'listItem' as const, content: [line(...words)] }))
const bullets = (...lines: readonly (readonly Words[])[]): Block => ({ type: 'bulletList', content: items(lines) })
const numbers = (...lines: readonly (readonly Words[])[]): Block => ({
  type: 'orderedList',
  attrs: { start: 1 },
  content: items(lines),
})
const table = ([head = [], ...rows]: readonly (readonly string[])[]): Block => ({
  type: 'table',
  content: [
    {
      type: 'tableRow',
      content: head.map((text) => ({ type: 'tableHeader', content: [line(say(text))] })),
    },
    ...rows.map((cells) => ({
      type: 'tableRow' as const,
      content: cells.map((text) => ({ type: 'tableCell' as const, content: [line(say(text))] })),
    })),
  ],
})

const shown = ({ pictureId: id, width, height }: WrittenPicture): Block => ({
  type: 'image',
  attrs: { id, width, height },
})

const post = (title: string, ...content: readonly Block[]): PostContent => ({
  title,
  body: { type: 'doc', content: [...content] },
})

const guide = (deadline: string, ...more: readonly Block[]) =>
  post(
    '设计走查怎么提问题',
    heading(2, '先看这三条'),
    numbers(
      [say('截图里'), bold('圈出位置'), say('，写清机型和系统版本')],
      [say('一条问题只说一件事')],
      [say('拿不准的标「待讨论」，别默默改')],
    ),
    line(say('这次走查的是这一版：')),
    shown(demoPictures.reviewed),
    heading(2, '谁看哪一页'),
    table([
      ['页面', '走查人', '备注'],
      ['首页改版', '唐果', '重点看深色'],
      ['数据看板', '顾清', '图表配色对照规范'],
      ['设置', '莫菲', '文案一起过'],
    ]),
    line(call('tang-guo', '唐果'), say(' '), call('mo-fei', '莫菲'), say(' 辛苦，'), red(deadline), say('前提完。')),
    { type: 'blockquote', content: [line(say('走查不是挑错，是替用户先摔一跤。'))] },
    line(say('规范在 '), link('设计系统站点', 'https://design.xinghe.example.com/guide'), say('。')),
    ...more,
  )

/** Posts of the demo world: with pictures, edited, liked, talked about, with a table, with code, one that is closed, and one in a closed group. */
export const demoPosts: Readonly<Record<Key, readonly CardLine[]>> = {
  'product-design': [
    {
      day: 4,
      time: '10:12',
      by: 'zhou-ming-yuan',
      card: {
        tool: 'post',
        content: guide('#{4} 18:00'),
        acts: [
          { day: 4, time: '10:20', by: 'tang-guo', action: { type: 'like', liked: true } },
          { day: 4, time: '10:21', by: 'chen-zhou', action: { type: 'like', liked: true } },
          { day: 4, time: '10:31', by: 'mo-fei', action: { type: 'comment', text: '设置页文案我连英文一起看吧' } },
          { day: 4, time: '10:33', by: 'zhou-ming-yuan', action: { type: 'comment', text: '好，谢谢莫菲' } },
          { day: 4, time: '10:34', by: 'lin-xia', action: { type: 'like', liked: true } },
          {
            day: 4,
            time: '15:02',
            by: 'zhou-ming-yuan',
            action: {
              type: 'edit',
              content: guide(
                '#{1} 12:00',
                line(call('ye-chen', '叶辰'), say(' 帮忙看一下图表颜色的变量。')),
                shown(demoPictures.chart),
              ),
            },
          },
          { day: 4, time: '15:10', by: 'ye-chen', action: { type: 'comment', text: '看了，两处对比度不够，已经改' } },
        ],
      },
    },
  ],
  'v32-project': [
    {
      day: 3,
      time: '17:40',
      by: 'luo-ping',
      card: {
        tool: 'post',
        content: post(
          'V3.2 灰度发布步骤',
          line(say('值班同学照着做，'), bold('不要跳步'), say('。')),
          numbers(
            [say('确认 '), code('release/3.2'), say(' 的流水线是绿的')],
            [say('先放 5%，看十分钟错误率')],
            [say('没问题再放 50%，最后全量')],
          ),
          {
            type: 'codeBlock',
            content: [
              {
                type: 'text',
                text: 'qunctl rollout start --version 3.2.0 --percent 5\nqunctl rollout watch --for 10m',
              },
            ],
          },
          { type: 'horizontalRule' },
          bullets([say('错误率超过 0.5%：立刻回滚')], [say('拿不准：找 '), call('ding-ning', '丁宁')]),
        ),
        acts: [
          { day: 3, time: '17:52', by: 'ding-ning', action: { type: 'like', liked: true } },
          {
            day: 3,
            time: '18:03',
            by: 'fang-hao-ran',
            action: { type: 'comment', text: '回滚命令是 rollout undo，不用带版本号' },
          },
          { day: 3, time: '18:05', by: 'luo-ping', action: { type: 'comment', text: '对，记一下' } },
          { day: 2, time: '09:15', by: 'shi-lei', action: { type: 'like', liked: true } },
        ],
        endedEarly: { day: 1, time: '19:00', by: 'luo-ping' },
      },
    },
  ],
  platform: [
    {
      day: 31,
      time: '11:20',
      by: 'wu-jia-qi',
      card: {
        tool: 'post',
        content: post(
          '连接池打满之后的三条约定',
          line(say('复盘里的行动项落成三条，'), bold('新代码都照这个来'), say('：')),
          numbers(
            [say('对外回调一律带退避，间隔从 '), code('1s'), say(' 起翻倍，最多五次')],
            [say('每个服务给连接池设上限，'), red('不许用默认值')],
            [say('重试次数进看板，超过每分钟 100 次就告警')],
          ),
          line(say('告警先找 '), call('luo-ping', '罗平'), say('，半夜也行。')),
        ),
        acts: [
          { day: 31, time: '11:24', by: 'luo-ping', action: { type: 'like', liked: true } },
          { day: 31, time: '11:31', by: 'fang-hao-ran', action: { type: 'comment', text: '“半夜也行”已截图' } },
          { day: 31, time: '11:40', by: 'ouyang-zi-han', action: { type: 'like', liked: true } },
        ],
      },
    },
  ],
}
