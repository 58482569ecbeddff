import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from './config.ts'
import { FolderHeldError, type HeldFolder, holdFolder } from './storage/hold-folder.ts'
import { NewerSchemaError } from './storage/migrate.ts'
import { openSqlite } from './storage/sqlite.ts'
import type { Storage } from './storage/storage.ts'

export interface DataFolder {
  readonly storage: Storage
  listensAt(url: string): void
  close(): Promise<void>
}

/**
 * The folder, made when it is missing, held against other processes unless it is `shared` with them.
 * @throws StartError when it cannot be had
 */
export async function openDataFolder(folder: string, { shared }: { readonly shared: boolean }): Promise<DataFolder> {
  let held: HeldFolder | null = null
  try {
    mkdirSync(folder, { recursive: true })
    if (!shared) held = holdFolder(folder)
    const storage = await openSqlite(join(folder, 'qun.sqlite'))
    return {
      storage,
      listensAt: (url) => held?.listensAt(url),
      close: async () => {
        await storage.close()
        held?.letGo()
      },
    }
  } catch (error) {
    held?.letGo()
    throw refusalOf(folder, error)
  }
}

function refusalOf(folder: string, error: unknown): StartError {
  if (error instanceof FolderHeldError) return inUse(folder, error)
  if (error instanceof NewerSchemaError)
    return new StartError(
      `the data in ${folder} was written by a newer version: ${error.message}\n` +
        `${folder} 中的数据由更新的版本写入，此版本无法打开；数据未被改动`,
    )
  return new StartError(
    `the data folder ${folder} cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
  )
}

function inUse(folder: string, { holder }: FolderHeldError): StartError {
  const [who, whoInChinese] =
    holder === null
      ? ['which is just starting', '正在启动']
      : [`process ${holder.pid} at ${holder.url}`, `进程 ${holder.pid}，${holder.url}`]
  return new StartError(
    `another server uses the data folder ${folder}: ${who}\n另一个服务器正在使用数据目录 ${folder}：${whoInChinese}`,
    'folder in use',
  )
}
