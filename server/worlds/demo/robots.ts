import type { RobotContent } from '#shared/domain/robot-content.ts'
import { readMarkdown } from '../../robots/markdown/read-markdown.ts'
import { readMarkdownV2 } from '../../robots/markdown/read-markdown-v2.ts'
import type { CalledPerson } from '../../robots/scene.ts'
import { demoFiles, demoPictures } from './files.ts'
import type { Key, WrittenRobot } from './script.ts'

/** Whom they call. */
const called: ReadonlyMap<string, CalledPerson> = new Map([
  ['ding-ning', { who: { personId: 'ding-ning' }, label: '@丁宁' }],
])

/** What every card of these robots has. */
const plainCard = {
  source: null,
  quote: null,
  rows: [],
  jumps: [],
  target: { type: 'url' as const, url: 'https://example.com/board' },
}

/** Robots with messages of every type: what watches the servers, what builds, and what counts. @see ROB-1 */
export const demoRobots: Readonly<Record<Key, readonly WrittenRobot[]>> = {
  'release-duty': [
    {
      key: 'robot-alarm',
      name: '监控告警',
      avatar: { type: 'symbol', symbol: 'alarm', colour: 'red' },
      description: '连接数、错误率、延迟超过阈值时说话',
      by: 'song-chi',
      day: 60,
      time: '17:20',
      says: [
        {
          day: 33,
          time: '23:37',
          content: notice({
            title: { title: '数据库连接数 200/200', description: 'P1 · order-db-01 · 持续 60 秒' },
            emphasis: { title: '340', description: '等待队列' },
            rows: [
              { name: '服务', value: 'member-service', leads: null },
              { name: '值班', value: '宋驰', leads: { to: 'person', personId: 'song-chi' } },
              { name: '手册', value: '止损步骤', leads: { to: 'url', url: 'https://example.com/runbook/db' } },
            ],
          }),
        },
        {
          day: 33,
          time: '23:50',
          content: markdown(
            '## 告警恢复\n> 连接数：<font color="info">63 / 200</font>\n> 主从延迟：<font color="warning">11 s</font>，在降\n> 历时：<font color="comment">13 分钟</font>',
          ),
        },
      ],
    },
  ],
  'v32-project': [
    {
      key: 'robot-build',
      name: '流水线',
      avatar: { type: 'symbol', symbol: 'build', colour: 'blue' },
      description: '每次构建和冒烟的结果',
      by: 'luo-ping',
      day: 58,
      time: '10:05',
      recalled: [{ day: 8, time: '10:38', by: 'lin-xia' }],
      says: [
        {
          day: 12,
          time: '18:31',
          content: { type: 'text', text: '3.2.0-rc.1 构建通过，用时 6 分 12 秒', mentions: [] },
        },
        {
          day: 12,
          time: '18:52',
          content: markdown(
            '冒烟 **46/46**，覆盖率 <font color="info">81.3%</font>，请 <@ding-ning> 确认\n[构建详情](https://example.com/build/4182)',
          ),
          calls: ['ding-ning'],
        },
        {
          day: 8,
          time: '10:40',
          content: markdownV2(
            '### 灰度对账\n| 批次 | 门店 | 一致 |\n| :--- | ---: | :---: |\n| 第一批 | 15 | 15 |\n| 第二批 | 60 | 60 |\n\n1. 迁移脚本\n   - 回填 *90* 天\n   - 校验 **200** 家\n2. 冻结\n\n```sh\nnpm run smoke -- --all\n```\n\n> 明天起只修 P1',
          ),
        },
      ],
    },
    {
      key: 'robot-daily',
      name: '需求日报',
      avatar: { type: 'symbol', symbol: 'chart', colour: 'green' },
      description: '每天 10:45 的数字和材料',
      by: 'lin-xia',
      day: 57,
      time: '11:10',
      says: [
        { day: 8, time: '10:45', content: { type: 'image', ...shown('trend') } },
        {
          day: 8,
          time: '10:46',
          content: {
            type: 'news',
            articles: [
              {
                title: '店长用 11 分钟排完一周的班',
                description: '灰度 60 家的录屏和访谈，第 3 分钟有惊喜',
                url: 'https://example.com/story/shift',
                pictureId: demoPictures.cover.pictureId,
              },
              { title: '3.2 里程碑与风险表', description: null, url: 'https://example.com/plan/3-2', pictureId: null },
            ],
          },
        },
        { day: 8, time: '10:47', content: { type: 'file', file: demoFiles.weekly.facts } },
        { day: 8, time: '10:48', content: { type: 'voice', file: demoFiles.spoken.facts, lasts: 3000 } },
        {
          day: 8,
          time: '10:50',
          content: {
            type: 'news_notice',
            ...plainCard,
            title: { title: '3.2 全量倒计时', description: '#{0} 11:30' },
            image: { pictureId: demoPictures.countdown.pictureId, aspectRatio: 2.25 },
            imageText: null,
            lines: [
              { title: '还剩 8 天', description: '冻结期内只修 P1' },
              { title: '走查', description: '剩 4 条，都在手机端' },
            ],
            jumps: [{ title: '风险表', target: { type: 'url', url: 'https://example.com/plan/3-2' } }],
          },
        },
      ],
    },
  ],
}

type Notice = Extract<RobotContent, { type: 'text_notice' }>

function notice(own: Pick<Notice, 'title' | 'emphasis' | 'rows'>): Notice {
  return { type: 'text_notice', ...plainCard, text: null, ...own }
}

function markdown(content: string): RobotContent {
  return { type: 'markdown', blocks: readMarkdown(content, called).blocks }
}

function markdownV2(content: string): RobotContent {
  return { type: 'markdown_v2', blocks: readMarkdownV2(content, () => '').blocks }
}

function shown(name: keyof typeof demoPictures) {
  const { pictureId, width, height } = demoPictures[name]
  return { pictureId, width, height }
}
