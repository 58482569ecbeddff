import type { z } from 'zod'
import { AuditFilter } from '#shared/console/audit-filter.ts'
import { GroupsFilter } from '#shared/console/group.ts'
import type { ConsoleExport } from '#shared/console/http.ts'
import { PeopleFilter } from '#shared/console/person.ts'
import { RobotsFilter } from '#shared/console/robot.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { TableFormat } from '#shared/protocol/http.ts'
import type { Context } from '../../context.ts'
import { recordAudit } from '../../domain/audit/record-audit.ts'
import { write } from '../../domain/once.ts'
import { type ExportFile, writeTable } from '../../features/export-table.ts'
import type { ExportTable } from '../../features/rules.ts'
import { type AdminAt, adminAt, demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { auditTable } from './audit-table.ts'
import { groupsTable } from './groups-table.ts'
import { peopleTable, templateTable } from './people-table.ts'
import { robotsTable } from './robots-table.ts'

type Language = 'zh' | 'en'

interface Asked {
  readonly what: ConsoleExport
  readonly format: TableFormat
  readonly language: Language
  /** The list's own filter, as it came. */
  readonly filter: unknown
}

/** A table of the console as a file, cut to the admin's scope; who took what away stands in the log. @see ADM-1, ADM-6, TOOL-4 */
export async function exportConsole(
  ctx: Context,
  who: ConsoleWho,
  { what, format, language, filter }: Asked,
): Promise<ExportFile> {
  const at = await adminAt(ctx.storage.read, who)
  const { table, action, rows } = await tableOf(ctx, at, what, filter, language)
  if (action !== null) {
    await write(ctx, (work) =>
      recordAudit(work, {
        enterpriseId: at.enterpriseId,
        by: who.personId,
        from: who.address,
        action,
        target: { type: 'enterprise', id: at.enterpriseId },
        after: { rows, format },
      }),
    )
  }
  return writeTable(table, { format, language, title: titles[what][language] })
}

const titles = {
  people: { zh: '通讯录', en: 'Directory' },
  groups: { zh: '群列表', en: 'Groups' },
  robots: { zh: '群机器人', en: 'Group robots' },
  audit: { zh: '操作日志', en: 'Audit log' },
  template: { zh: '通讯录导入模板', en: 'Directory import template' },
} as const satisfies Record<ConsoleExport, Record<Language, string>>

interface Made {
  readonly table: ExportTable
  readonly action: 'directory.exported' | 'groups.exported' | 'robots.exported' | 'audit.exported' | null
  readonly rows: number
}

async function tableOf(
  ctx: Context,
  at: AdminAt,
  what: ConsoleExport,
  filter: unknown,
  language: Language,
): Promise<Made> {
  const db = ctx.storage.read
  if (what === 'template') {
    demandConsole(at, 'directory.manage', { type: 'anywhere' })
    return { table: templateTable(), action: null, rows: 0 }
  }
  if (what === 'people') {
    demandConsole(at, 'directory.manage', { type: 'anywhere' })
    const table = await peopleTable(db, at, parsed(PeopleFilter, filter), language)
    return { table, action: 'directory.exported', rows: table.rows.length }
  }
  if (what === 'groups') {
    const table = await groupsTable(db, at, parsed(GroupsFilter, filter), language)
    return { table, action: 'groups.exported', rows: table.rows.length }
  }
  if (what === 'robots') {
    demandConsole(at, 'robots.manage', { type: 'anywhere' })
    const table = await robotsTable(ctx, at, parsed(RobotsFilter, filter), language)
    return { table, action: 'robots.exported', rows: table.rows.length }
  }
  demandConsole(at, 'audit.manage', { type: 'anywhere' })
  const table = await auditTable(db, at, parsed(AuditFilter, filter), language)
  return { table, action: 'audit.exported', rows: table.rows.length }
}

function parsed<Output>(schema: z.ZodType<Output>, filter: unknown): Output {
  const result = schema.safeParse(filter)
  if (!result.success) throw new DomainError('invalid', 'input', { at: 'filter' })
  return result.data
}
