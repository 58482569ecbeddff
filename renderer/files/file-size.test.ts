import { expect, test } from 'vitest'
import { fileSize } from './file-size.ts'

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '0.98 KB'],
  [1024, '1 KB'],
  [1536, '1.5 KB'],
  [482_113, '471 KB'],
  [1024 ** 2 * 12.34, '12.3 MB'],
  [1024 ** 3, '1 GB'],
])('%d bytes are %s', (bytes, said) => {
  expect(fileSize(bytes)).toBe(said)
})
