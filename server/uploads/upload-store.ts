import type { Readable } from 'node:stream'
import { DataStore, ERRORS, Upload } from '@tus/server'
import type { Context } from '../context.ts'
import { write } from '../domain/once.ts'
import { findFile } from '../storage/stores/files.store.ts'
import { deleteUpload, findUpload, touchUpload } from '../storage/stores/uploads.store.ts'

/** What the tus server keeps uploads in: their rows in the database, their bytes where `ctx.uploadFiles` has them. */
export class UploadStore extends DataStore {
  readonly #ctx: Context

  constructor(ctx: Context) {
    super()
    this.#ctx = ctx
    // Expiry is ours (by the server's clock, see `ownUpload`), and so is who may create and remove.
    this.extensions = ['creation', 'termination']
  }

  override async create(upload: Upload): Promise<Upload> {
    await this.#ctx.uploadFiles.begin(upload.id)
    return upload
  }

  override async getUpload(id: string): Promise<Upload> {
    const row = (await findUpload(this.#ctx.storage.read, id)) ?? (await findFile(this.#ctx.storage.read, id))
    const offset = await this.#ctx.uploadFiles.received(id)
    if (row === null || offset === null) throw ERRORS.FILE_NOT_FOUND
    return new Upload({ id, size: Number(row.bytes), offset, metadata: {} })
  }

  override async write(source: Readable, id: string, offset: number): Promise<number> {
    try {
      return await this.#ctx.uploadFiles.append(id, offset, source)
    } finally {
      await write(this.#ctx, ({ db, now }) => touchUpload(db, id, now))
    }
  }

  override async remove(id: string): Promise<void> {
    await write(this.#ctx, ({ db }) => deleteUpload(db, id))
    await this.#ctx.uploadFiles.remove(id)
  }
}
