import { expect, test } from 'vitest'
import { type RobotContent, summaryOfRobot } from './robot-content.ts'

test('ROB-5: a document of nothing but pictures has a line in lists, too', () => {
  const picture = { type: 'image', pictureId: 'p', alt: '' } as const
  const document: RobotContent = { type: 'markdown_v2', blocks: [{ type: 'paragraph', content: [picture] }] }
  expect(summaryOfRobot(document)).toEqual({ zh: '[图片]', en: '[Picture]' })
})
