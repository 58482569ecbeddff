import { useTexts } from '../i18n/use-texts.ts'
import { Tag } from '../theme/Tag.tsx'
import { robotTexts } from './robots.texts.ts'

/** Behind the name of whoever is a program. @see ROB-7 */
export function RobotMark() {
  const t = useTexts(robotTexts)
  return <Tag tone="brand">{t('mark')}</Tag>
}
