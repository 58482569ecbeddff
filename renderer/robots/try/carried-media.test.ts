import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carriedPicture, withMedia } from './carried-media.ts'

test('ROB-8: a chosen picture is carried as a program carries it, whatever its bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 20_000 }), async (bytes) => {
      const { base64, md5 } = await carriedPicture(new Blob([new Uint8Array(bytes)]))
      expect(base64).toBe(Buffer.from(bytes).toString('base64'))
      expect(md5).toBe(createHash('md5').update(bytes).digest('hex'))
    }),
  )
})

describe('ROB-8: what is chosen comes into what is written', () => {
  const put = (text: string) => JSON.parse(withMedia(text, 'file', { media_id: 'new' }))

  test('which stays', () => {
    expect(put('{"msgtype":"file","file":{"media_id":"old","note":"mine"},"mine":[1]}')).toEqual({
      msgtype: 'file',
      file: { media_id: 'new', note: 'mine' },
      mine: [1],
    })
  })

  test.each(['', '{"msgtype":', '[1]', '"file"', 'null', '{"file":"x"}', '{"file":null}'])('%s', (text) => {
    expect(put(text)).toMatchObject({ msgtype: 'file', file: { media_id: 'new' } })
  })
})
