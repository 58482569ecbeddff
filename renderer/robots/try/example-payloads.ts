import type { Language } from '../../i18n/texts.ts'
import type { MediaType } from './carried-media.ts'

export const exampleNames = [
  'text',
  'markdown',
  'markdown_v2',
  'image',
  'news',
  'file',
  'voice',
  'text_notice',
  'news_notice',
] as const
export type ExampleName = (typeof exampleNames)[number]

/** What somebody chooses for a message of this type. */
export function mediaOf(type: ExampleName): MediaType | null {
  return type === 'image' || type === 'file' || type === 'voice' ? type : null
}

/** A message of each type as a program would write it. */
export function examplePayload(type: ExampleName, language: Language): string {
  return JSON.stringify(payloads[type](language === 'zh-CN'), null, 2)
}

type Payload = (chinese: boolean) => object

const page = 'https://example.com/'

const payloads: Readonly<Record<ExampleName, Payload>> = {
  text: (zh) => ({
    msgtype: 'text',
    text: {
      content: zh ? '构建 #128 成功，用时 3 分 20 秒' : 'Build #128 passed in 3 min 20 s',
      mentioned_list: ['@all'],
    },
  }),
  markdown: (zh) => ({
    msgtype: 'markdown',
    markdown: {
      content: zh
        ? `## 今日反馈\n新增 <font color="warning">132 例</font>，请**跟进**\n> 类型：<font color="comment">用户反馈</font>\n> 已处理：<font color="info">117 例</font>\n[打开看板](${page})`
        : `## Feedback today\n<font color="warning">132 new</font>, please **follow up**\n> Kind: <font color="comment">users</font>\n> Done: <font color="info">117</font>\n[Open the board](${page})`,
    },
  }),
  markdown_v2: (zh) => ({
    msgtype: 'markdown_v2',
    markdown_v2: {
      content: zh
        ? '# 本周发布\n- 聊天\n  - 群机器人\n- *修复* 12 个问题\n\n> 周五 18:00 上线\n\n| 服务 | 耗时 |\n| :--- | ---: |\n| 网关 | 12 ms |\n| 消息 | 8 ms |\n\n```\nnpm run release\n```'
        : '# Released this week\n- Chat\n  - Group robots\n- *Mended* 12 faults\n\n> Live on Friday, 18:00\n\n| Service | Takes |\n| :--- | ---: |\n| Gateway | 12 ms |\n| Messages | 8 ms |\n\n```\nnpm run release\n```',
    },
  }),
  image: () => ({ msgtype: 'image', image: { base64: picture, md5: pictureMd5 } }),
  news: (zh) => ({
    msgtype: 'news',
    news: {
      articles: [
        {
          title: zh ? '新版本已发布' : 'A new version is out',
          description: zh
            ? '群机器人来了：程序也能在群里说话。'
            : 'Group robots are here: programs can speak in groups.',
          url: page,
          picurl: `${page}cover.png`,
        },
        { title: zh ? '升级指南' : 'How to update', url: page, picurl: `${page}guide.png` },
      ],
    },
  }),
  file: () => ({ msgtype: 'file', file: { media_id: '' } }),
  voice: () => ({ msgtype: 'voice', voice: { media_id: '' } }),
  text_notice: (zh) => ({
    msgtype: 'template_card',
    template_card: {
      card_type: 'text_notice',
      source: { desc: zh ? '监控' : 'Monitoring', desc_color: 2 },
      main_title: { title: zh ? '错误率超过阈值' : 'Error rate above its limit', desc: zh ? '支付服务' : 'Payments' },
      emphasis_content: { title: '3.2%', desc: zh ? '最近 5 分钟' : 'in the last 5 minutes' },
      quote_area: { quote_text: zh ? '上一次告警：昨天 21:40' : 'Last alarm: yesterday, 21:40' },
      horizontal_content_list: [
        { keyname: zh ? '机房' : 'Site', value: zh ? '上海一区' : 'Shanghai 1' },
        { keyname: zh ? '处理手册' : 'Runbook', value: zh ? '点击查看' : 'Open', type: 1, url: page },
      ],
      jump_list: [{ type: 1, title: zh ? '打开监控面板' : 'Open the dashboard', url: page }],
      card_action: { type: 1, url: page },
    },
  }),
  news_notice: (zh) => ({
    msgtype: 'template_card',
    template_card: {
      card_type: 'news_notice',
      source: { desc: zh ? '行政服务' : 'Office', desc_color: 3 },
      main_title: { title: zh ? '周五下午茶' : 'Tea on Friday', desc: zh ? '15:00，三楼咖啡角' : '15:00, third floor' },
      card_image: { url: `${page}tea.png`, aspect_ratio: 2.25 },
      vertical_content_list: [
        { title: zh ? '有什么' : 'What there is', desc: zh ? '咖啡、果茶、蛋糕' : 'Coffee, fruit tea, cake' },
      ],
      jump_list: [{ type: 1, title: zh ? '报名' : 'Say that you come', url: page }],
      card_action: { type: 1, url: page },
    },
  }),
}

/** A small PNG, and the MD5 of its bytes. */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAPAAAAB4CAIAAABD1OhwAAACbklEQVR42u3SIbGtAAAFwFflJyABCUiAw2ExeGYoAAkug0KhUCgUCoUizi9x5M5shP3713wRRfNGlM0TUTV3RN1cEW1zRvTNETE2e8TcbBG/Zo34E1pooYUWWmihhRZaaKGFFlpooYUWWmihhRZaaKGFFlpooYUWWmihhRZaaKGFFlpooYUWWmihhRZaaKGFFlpooYUWWmihhRZaaKGFFlpooYVOhe6+iKJ7I8ruiai6O6Luroi2OyP67ogYuz1i7raIX7dGCC200EILLbTQQgsttNBCCy200EILLbTQQgsttNBCCy200EILLbTQQgsttNBCCy200EILLbTQQgsttNBCCy200EILLbTQQgsttNBCCy200ELHQg9fRDG8EeXwRFTDHVEPV0Q7nBH9cESMwx4xD1vEb1gjhBZaaKGFFlpooYUWWmihhRZaaKGFFlpooYUWWmihhRZaaKGFFlpooYUWWmihhRZaaKGFFlpooYUWWmihhRZaaKGFFlpooYUWWmihhRZaaKFjoacvopjeiHJ6IqrpjqinK6Kdzoh+OiLGaY+Ypy3iN60RQgsttNBCCy200EILLbTQQgsttNBCCy200EILLbTQQgsttNBCCy200EILLbTQQgsttNBCCy200EILLbTQQgsttNBCCy200EILLbTQQgsttNCx0MsXUSxvRLk8EdVyR9TLFdEuZ0S/HBHjskfMyxbxW9YIoYUWWmihhRZaaKGFFlpooYUWWmihhRZaaKGFFlpooYUWWmihhRZaaKGFFlpooYUWWmihhRZaaKGFFlpooYUWWmihhRZaaKGFFlpooYUWWuhQ6P912IkcxxJklgAAAABJRU5ErkJggg=='
const pictureMd5 = 'ecc675bbddd6e13e05e6eadc947cfe80'
