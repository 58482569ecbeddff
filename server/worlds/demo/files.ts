import type { FileFacts } from '#shared/domain/file.ts'
import { pdf } from '../draw/pdf.ts'
import { screen } from '../draw/screen.ts'
import { wav } from '../draw/wav.ts'
import { zip } from '../draw/zip.ts'

/** A file of a written world: what is said of it, and its bytes, made when they are wanted. */
export interface WrittenFile {
  readonly facts: FileFacts
  readonly bytes: Buffer
}

type About = Pick<FileFacts, 'mime' | 'kind'> & { readonly width?: number; readonly height?: number }

const asText = { mime: 'text/plain', kind: 'text' } as const
const asCode = { mime: 'text/plain', kind: 'code' } as const
const asMarkdown = { mime: 'text/plain', kind: 'markdown' } as const
const asPng = (width: number, height: number) => ({ mime: 'image/png', kind: 'image', width, height }) as const

const template = `# 季度总结模板

> 截止时间见公告，文件名写「姓名-部门-季度」。

## 一、做成了什么

- 用数字说话，**只写结果**
- 每条不超过两行

## 二、没做成什么

1. 原因
2. 下个季度怎么办

| 项目 | 目标 | 实际 |
| --- | --- | --- |
| 看板改版 | 8 家门店 | 11 家门店 |
| 巡检 | 3 个版本 | 2 个版本 |

- [x] 自评
- [ ] 主管评语
`

const hike = `# 西溪湿地徒步 · 装备清单

- 防滑的鞋（湿地木栈道早上很滑）
- 水 1 升，别带玻璃瓶
- 防晒、驱蚊
- 雨衣，不要伞

集合：当天 **09:30** 地铁 5 号线 A 口
`

const notes = `# 3.2 发布说明

## 新功能

- 看板支持按门店分组
- \`退单\` 不再计入客单价

## 修复

- 修复导出时日期错一天的问题
`

const script = `// 回刷 90 天的客单价，退单不计入。
import { connect } from './warehouse.js'

const days = 90

export async function backfill(from) {
  const db = await connect(process.env.WAREHOUSE)
  for (let day = 0; day < days; day += 1) {
    const { rows } = await db.query('select * from orders where day = ?', [from - day])
    const paid = rows.filter((row) => !row.refunded)
    await db.save(from - day, { average: paid.reduce((sum, row) => sum + row.fen, 0) / paid.length })
  }
}
`

const table = `门店,昨日订单,客单价（元）,巡检
西湖店,218,36.40,已完成
滨江店,187,41.20,已完成
城西店,94,29.80,未完成
`

const log = Array.from(
  { length: 40 },
  (_, line) =>
    `10:${String(line).padStart(2, '0')}:07 INFO  release step ${line + 1}/40 ok (${120 + ((line * 37) % 90)} ms)`,
).join('\n')

/** Everything that was sent as a file in the demo world, of every kind that can be made small. */
export const demoFiles = {
  hike: written('demo-file-hike', '徒步装备清单.md', asMarkdown, text(hike)),
  template: written('demo-file-template', '季度总结模板.md', asMarkdown, text(template)),
  handbook: written(
    'demo-file-handbook',
    '交互规范-2025.pdf',
    { mime: 'application/pdf', kind: 'pdf' },
    pdf([
      ['交互规范 2025', '一、按钮：主操作只有一个', '二、表格：密度分三档，默认中', '三、文案：不写「操作成功」'],
      ['附录：组件尺寸', '圆角 8，间距 4 的倍数', '正文 14，说明 12'],
    ]),
  ),
  home: written('demo-file-home', '首页-改版-v3.png', asPng(960, 600), screen(960, 600, 1)),
  board: written('demo-file-board', '看板-门店分组.png', asPng(960, 600), screen(960, 600, 2)),
  visit: written(
    'demo-file-visit',
    '门店走访照片.zip',
    { mime: 'application/zip', kind: 'archive' },
    zip('走访.csv', text(table)),
  ),
  jingle: written(
    'demo-file-jingle',
    '提示音-备选.wav',
    { mime: 'audio/wav', kind: 'audio' },
    wav([523, 659, 784, 1047]),
  ),
  notes: written('demo-file-notes', 'release-notes-3.2.md', asMarkdown, text(notes)),
  script: written('demo-file-script', 'backfill.js', asCode, text(script)),
  page: written(
    'demo-file-page',
    'status.html',
    asCode,
    text('<!doctype html>\n<title>发布状态</title>\n<p>3.2 已全量</p>\n'),
  ),
  table: written('demo-file-table', '门店日报.csv', asText, text(table)),
  log: written('demo-file-log', 'release-2026-02.log', asText, text(log)),
  dump: written(
    'demo-file-dump',
    'heap.dump',
    { mime: 'application/octet-stream', kind: 'other' },
    Buffer.alloc(4096, 1),
  ),
  weekly: written('demo-file-weekly', '3.2-周报-8.md', asMarkdown, text(notes)),
  spoken: written(
    'demo-file-spoken',
    '播报.amr',
    { mime: 'audio/amr', kind: 'audio' },
    // Three seconds of frames in which nobody speaks.
    Buffer.concat([text('#!AMR\n'), Buffer.alloc(150, 0x7c)]),
  ),
} as const

/** Pictures that were sent as messages, or stand in a post. */
export const demoPictures = {
  draft: picture('demo-picture-draft', 720, 450, 3),
  draftTwo: picture('demo-picture-draft-two', 720, 450, 4),
  draftThree: picture('demo-picture-draft-three', 720, 450, 5),
  tall: picture('demo-picture-tall', 320, 640, 6),
  board: picture('demo-picture-board', 800, 500, 7),
  trend: picture('demo-picture-trend', 720, 405, 8),
  cover: picture('demo-picture-cover', 720, 320, 9),
  countdown: picture('demo-picture-countdown', 720, 320, 10),
  reviewed: picture('demo-picture-reviewed', 720, 450, 11),
  chart: picture('demo-picture-chart', 720, 450, 13),
} as const

/** A picture of a written world. */
export interface WrittenPicture {
  readonly pictureId: string
  readonly width: number
  readonly height: number
  readonly bytes: Buffer
}

function picture(pictureId: string, width: number, height: number, seed: number): WrittenPicture {
  return { pictureId, width, height, bytes: screen(width, height, seed) }
}

function written(id: string, name: string, { mime, kind, width, height }: About, bytes: Buffer): WrittenFile {
  return {
    facts: { id, name, bytes: bytes.length, mime, kind, width: width ?? null, height: height ?? null },
    bytes,
  }
}

function text(words: string): Buffer {
  return Buffer.from(words, 'utf8')
}
