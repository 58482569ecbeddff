import { Dexie, type Table } from 'dexie'
import { z } from 'zod'
import { FileFacts } from '#shared/domain/file.ts'

/**
 * What is kept of an upload on this machine. `url` is where it goes on at the server, `file` what was chosen, where it is
 * small enough to be kept twice; `kept`: the desktop program remembers where the file lies instead.
 */
const ShelvedUpload = z.object({
  id: z.string(),
  conversationId: z.string(),
  answer: z.object({ sheet: z.string(), fieldId: z.string() }).nullable().default(null),
  batch: z.string().nullable(),
  name: z.string(),
  bytes: z.number(),
  lastModified: z.number(),
  url: z.string().nullable(),
  file: z.instanceof(Blob).nullable(),
  kept: z.boolean().default(false),
  done: FileFacts.nullable(),
  order: z.number(),
})
export type ShelvedUpload = z.infer<typeof ShelvedUpload>

class ShelfDatabase extends Dexie {
  declare uploads: Table<ShelvedUpload, string>

  constructor(name: string) {
    super(name)
    this.version(1).stores({ uploads: 'id' })
  }
}

/** Uploads that outlive the program; one shelf for each server and person. A shelf that cannot be written holds nothing. */
export interface UploadShelf {
  all(): Promise<readonly ShelvedUpload[]>
  put(upload: ShelvedUpload): Promise<void>
  change(id: string, change: Partial<ShelvedUpload>): Promise<void>
  remove(ids: readonly string[]): Promise<void>
  close(): void
}

export function openUploadShelf(name: string): UploadShelf {
  if (typeof indexedDB === 'undefined') return holdsNothing
  const database = new ShelfDatabase(name)
  const quietly = async (run: () => PromiseLike<unknown>) => {
    // A full or forbidden store costs the upload's survival of a restart, and nothing else.
    await Promise.resolve(run()).catch(() => undefined)
  }
  return {
    async all() {
      const rows: readonly unknown[] = await database.uploads.toArray().catch(() => [])
      return rows.flatMap((row) => ShelvedUpload.safeParse(row).data ?? []).sort((a, b) => a.order - b.order)
    },
    put: (upload) => quietly(() => database.uploads.put(upload)),
    change: (id, change) => quietly(() => database.uploads.update(id, change)),
    remove: (ids) => quietly(() => database.uploads.bulkDelete([...ids])),
    close: () => database.close(),
  }
}

const holdsNothing: UploadShelf = {
  all: async () => [],
  put: async () => {},
  change: async () => {},
  remove: async () => {},
  close: () => {},
}
