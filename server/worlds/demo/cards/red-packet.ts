import type { RedPacketContent } from '#shared/features/redPacket/red-packet.ts'
import type { CardLine, Key, Moment } from '../script.ts'

const opened = (by: Key, when: Moment) => ({ by, ...when, action: { type: 'open' } })

const packet = (by: Key, when: Moment, content: RedPacketContent, acts: CardLine['card']['acts'] = []): CardLine => ({
  by,
  ...when,
  card: { tool: 'redPacket', content, acts },
})

/** Red packets in every state: all taken, expired, for somebody, and one to be opened now. */
export const redPackets: Readonly<Record<Key, readonly CardLine[]>> = {
  'product-design': [
    packet(
      'zhou-ming-yuan',
      { day: 2, time: '18:31' },
      { kind: 'lucky', total: 66_60, shares: 6, greeting: '评审顺利，大家辛苦了' },
      [
        opened('tang-guo', { day: 2, time: '18:31' }),
        opened('mo-fei', { day: 2, time: '18:31' }),
        opened('gu-qing', { day: 2, time: '18:32' }),
        opened('lin-xia', { day: 2, time: '18:33' }),
        opened('lu-yang', { day: 2, time: '18:35' }),
        opened('ye-chen', { day: 2, time: '18:40' }),
      ],
    ),
    packet(
      'lin-xia',
      { day: 0, time: '14:40' },
      { kind: 'lucky', total: 88_00, shares: 10, greeting: '下午茶我请，手快有手慢无' },
      [opened('tang-guo', { day: 0, time: '14:40' }), opened('chen-zhou', { day: 0, time: '14:40' })],
    ),
  ],
  'release-duty': [
    packet(
      'luo-ping',
      { day: 4, time: '22:05' },
      { kind: 'normal', each: 8_88, shares: 8, greeting: '上线成功，喝杯奶茶' },
      [
        opened('song-chi', { day: 4, time: '22:06' }),
        opened('he-jun', { day: 4, time: '22:06' }),
        opened('yin-xue', { day: 4, time: '22:20' }),
      ],
    ),
    packet(
      'lei-ming',
      { day: 0, time: '14:40' },
      {
        kind: 'exclusive',
        each: 50_00,
        people: ['song-chi', 'lin-xia'],
        greeting: '昨晚值守到两点，辛苦',
      },
    ),
  ],
}
