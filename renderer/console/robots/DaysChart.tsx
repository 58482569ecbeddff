import { Table } from '@mantine/core'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './DaysChart.module.css'
import type { RobotMonth } from './robot-month.ts'
import { robotsTexts } from './robots.texts.ts'

/** A column a day, what was refused on top of what went through; the same numbers stand in a table below. @see ROB-6 */
export function DaysChart({ month: { posted, refused, most, days } }: { readonly month: RobotMonth }) {
  const t = useTexts(robotsTexts)
  if (most === 0) return <p className={classes.unused}>{t('unused')}</p>
  const summary = t('summary', { posted, refused })
  const share = (count: number) => ({ height: `${(count / most) * 100}%` })
  return (
    <>
      <ul className={classes.legend}>
        <li data-what="posted">{`${t('messages')} ${posted}`}</li>
        <li data-what="refused">{`${t('refused')} ${refused}`}</li>
      </ul>
      <div className={classes.chart} role="img" aria-label={t('chart', { summary })}>
        <div className={classes.scale}>
          <span>{most}</span>
          <span>0</span>
        </div>
        <div className={classes.days}>
          {days.map((day) => (
            <div
              key={day.name}
              className={classes.day}
              title={t('ofDay', { day: day.name, posted: day.posted, refused: day.refused })}
            >
              {day.refused > 0 && <div data-what="refused" style={share(day.refused)} />}
              {day.posted > 0 && <div data-what="posted" style={share(day.posted)} />}
            </div>
          ))}
        </div>
        <div className={classes.ends}>
          <span>{days[0]?.name}</span>
          <span>{days.at(-1)?.name}</span>
        </div>
      </div>
      <details className={classes.table}>
        <summary>{t('byDay')}</summary>
        <Table aria-label={t('byDay')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('day')}</Table.Th>
              <Table.Th>{t('messages')}</Table.Th>
              <Table.Th>{t('refused')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...days].reverse().map((day) => (
              <Table.Tr key={day.name}>
                <Table.Td>{day.name}</Table.Td>
                <Table.Td>{day.posted}</Table.Td>
                <Table.Td>{day.refused}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </details>
    </>
  )
}
