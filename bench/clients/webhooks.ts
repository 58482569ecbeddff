import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'
import { text } from 'node:stream/consumers'
import { serveParent } from '../process/serve-parent.ts'
import { sampleText } from './sample-text.ts'

interface Posting {
  readonly url: string
  readonly paths: readonly string[]
  /** Milliseconds between two messages of one robot; the robots are spread evenly over them. */
  readonly every: number
  readonly lasts: number
}

export interface Posted {
  /** Milliseconds until each answer. */
  readonly times: number[]
  /** Answers other than 0. */
  readonly refused: number
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Programs that post to robots, in a process of their own. */
const webhooks = {
  post: async ({ url, paths, every, lasts }: Posting): Promise<Posted> => {
    const posted = { times: [] as number[], refused: 0 }
    await Promise.all(
      paths.map(async (path, place) => {
        await pause((place * every) / paths.length)
        const answers: Promise<void>[] = []
        for (let said = 0; said * every < lasts; said += 1) {
          if (said > 0) await pause(every)
          answers.push(postOne(url + path, payloads[(place + said) % payloads.length] ?? '', posted))
        }
        await Promise.all(answers)
      }),
    )
    return posted
  },
}
export type Webhooks = typeof webhooks

/** What programs usually say. */
const payloads = [
  { msgtype: 'text', text: { content: sampleText(0), mentioned_list: ['@all'] } },
  {
    msgtype: 'markdown',
    markdown: { content: '# 构建 **通过**\n> 分支：<font color="info">main</font>\n\n[看板](https://example.com)' },
  },
  {
    msgtype: 'markdown_v2',
    markdown_v2: { content: '## 日报\n\n| 项 | 数 |\n| --- | ---: |\n| 新增 | 132 |\n\n- 一\n- 二' },
  },
  { msgtype: 'news', news: { articles: [{ title: '发布', description: sampleText(2), url: 'https://example.com' }] } },
  {
    msgtype: 'template_card',
    template_card: {
      card_type: 'text_notice',
      main_title: { title: '告警恢复' },
      emphasis_content: { title: '99.98%', desc: '可用率' },
      card_action: { type: 1, url: 'https://example.com' },
    },
  },
].map((payload) => JSON.stringify(payload))

async function postOne(url: string, body: string, posted: { times: number[]; refused: number }): Promise<void> {
  const startedAt = performance.now()
  const answer = await new Promise<string>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const asking = request(url, { method: 'POST', agent, headers }, (response) => resolve(text(response)))
    asking.on('error', reject).end(body)
  })
  posted.times.push(performance.now() - startedAt)
  if (!answer.startsWith('{"errcode":0,')) posted.refused += 1
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

serveParent(webhooks)
