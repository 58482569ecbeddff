import type { RobotContent } from '#shared/domain/robot-content.ts'
import { RichText } from '../../chat/timeline/RichText.tsx'
import { FileRow } from '../../files/FileRow.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { PictureGrid } from '../../pictures/PictureGrid.tsx'
import { robotTexts } from '../robots.texts.ts'
import { Folded } from './Folded.tsx'
import { NewsNotice } from './NewsNotice.tsx'
import { RobotDocument } from './RobotDocument.tsx'
import classes from './RobotMessage.module.css'
import { RobotNews } from './RobotNews.tsx'
import { RobotVoice } from './RobotVoice.tsx'
import { TextNotice } from './TextNotice.tsx'

interface RobotMessageProps {
  readonly content: RobotContent
  /** What it is part of; whether it was unfolded is remembered under this. */
  readonly id: string
  /** The first of a run: its corner points to the name. */
  readonly head: boolean
}

/** What a robot said, drawn from its tree: nothing in it is ever markup. */
export function RobotMessage({ content, id, head }: RobotMessageProps) {
  const shape = shapes[content.type]
  return (
    <div className={classes[shape]} data-head={head || undefined}>
      <Folded id={id}>
        <Content content={content} />
      </Folded>
    </div>
  )
}

const shapes = {
  text: 'bubble',
  markdown: 'bubble',
  markdown_v2: 'bubble',
  image: 'picture',
  news: 'card',
  file: 'card',
  voice: 'bubble',
  text_notice: 'card',
  news_notice: 'card',
} as const satisfies Record<RobotContent['type'], string>

function Content({ content }: Pick<RobotMessageProps, 'content'>) {
  const t = useTexts(robotTexts)
  switch (content.type) {
    case 'text':
      return <RichText text={content.text} mentions={content.mentions} />
    case 'markdown':
    case 'markdown_v2':
      return <RobotDocument blocks={content.blocks} />
    case 'image':
      return <PictureGrid pictures={[content]} caption={t('picture')} />
    case 'news':
      return <RobotNews articles={content.articles} />
    case 'file':
      return (
        <div className={classes.file}>
          <FileRow file={content.file} among={[content.file]} there forwardable={false} />
        </div>
      )
    case 'voice':
      return <RobotVoice file={content.file} lasts={content.lasts} />
    case 'text_notice':
      return <TextNotice notice={content} />
    case 'news_notice':
      return <NewsNotice notice={content} />
  }
}
