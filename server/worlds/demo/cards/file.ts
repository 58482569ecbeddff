import { demoFiles, type WrittenFile } from '../files.ts'
import type { CardLine, Key } from '../script.ts'

/** Files of every kind, alone and together. */
export const fileCards: Readonly<Record<Key, readonly CardLine[]>> = {
  'product-design': [
    sent({ day: 300, time: '15:20', by: 'ye-chen' }, demoFiles.handbook),
    sent({ day: 21, time: '11:08', by: 'xu-zhi-wei' }, demoFiles.visit),
    sent({ day: 6, time: '10:05', by: 'zhou-ming-yuan' }, demoFiles.template),
    sent({ day: 2, time: '16:12', by: 'gu-qing' }, demoFiles.home, demoFiles.board, demoFiles.jingle),
    sent({ day: 0, time: '14:30', by: 'lin-xia' }, demoFiles.hike),
  ],
  'v32-project': [
    sent({ day: 12, time: '17:31', by: 'lin-xia' }, demoFiles.notes),
    sent({ day: 5, time: '11:26', by: 'lin-xia' }, demoFiles.board, demoFiles.table),
  ],
  'release-duty': [
    sent({ day: 9, time: '10:44', by: 'song-chi' }, demoFiles.log, demoFiles.script, demoFiles.page, demoFiles.dump),
  ],
}

function sent(moment: { day: number; time: string; by: Key }, ...files: readonly WrittenFile[]): CardLine {
  return { ...moment, card: { tool: 'file', content: { files: files.map(({ facts }) => facts) } } }
}
