import { Table } from '@mantine/core'
import { useTexts } from '../../i18n/use-texts.ts'
import { useCodeWords } from '../../robots/use-code-words.ts'
import sheet from '../frame/Sheet.module.css'
import classes from './Robots.module.css'
import type { RobotMonth } from './robot-month.ts'
import { robotsTexts } from './robots.texts.ts'

/** Why messages of a robot were refused: the number its program reads, and what that means. @see ROB-6 */
export function Reasons({ reasons }: Pick<RobotMonth, 'reasons'>) {
  const t = useTexts(robotsTexts)
  const wordsOf = useCodeWords()
  if (reasons.length === 0) return <p className={sheet.text}>{t('noReasons')}</p>
  return (
    <Table className={classes.reasons} aria-label={t('reasons')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={64}>{t('code')}</Table.Th>
          <Table.Th>{t('reason')}</Table.Th>
          <Table.Th w={64}>{t('today')}</Table.Th>
          <Table.Th w={96}>{t('month')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {reasons.map(({ code, today, lately }) => (
          <Table.Tr key={code}>
            <Table.Td>{code}</Table.Td>
            <Table.Td>{wordsOf(code)}</Table.Td>
            <Table.Td>{today}</Table.Td>
            <Table.Td>{lately}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
