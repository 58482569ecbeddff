import { afterEach, expect, test } from 'vitest'
import type { FileFacts } from '#shared/domain/file.ts'
import { closePreview, previewFiles, usePreview } from './preview.store.ts'

const file = (id: string): FileFacts => ({
  id,
  name: `${id}.bin`,
  bytes: 1,
  mime: 'application/octet-stream',
  kind: 'other',
  width: null,
  height: null,
})

afterEach(closePreview)

test('FILE-2: a file that was sent twice stands once among those beside it, so that "next" comes to each', () => {
  previewFiles([file('a'), file('b'), file('a'), file('c')], 'b')
  expect(usePreview.getState().files.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})
