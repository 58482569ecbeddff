import { useTexts } from '../i18n/use-texts.ts'
import classes from './RobotMark.module.css'
import { robotTexts } from './robots.texts.ts'

/** Behind the name of whoever is a program. @see ROB-7 */
export function RobotMark() {
  const t = useTexts(robotTexts)
  return <span className={classes.mark}>{t('mark')}</span>
}
