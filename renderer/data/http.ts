import { z } from 'zod'
import { DomainError } from '#shared/domain/error.ts'
import { serverUrl } from './desktop.ts'
import { RefusalSchema } from './parse-reply.ts'

/** The server could not be reached, or did not answer in time. */
export function unreachable(): DomainError {
  return new DomainError('unavailable', 'server.unreachable')
}

const RefusedBody = z.object({ error: RefusalSchema })

/** The refusal in an answer's body. */
export function refusalIn(body: unknown): DomainError {
  const parsed = RefusedBody.safeParse(body)
  if (!parsed.success) return new DomainError('unavailable', 'server.failed')
  const { code, reason, details } = parsed.data.error
  return new DomainError(code, reason, details)
}

export async function httpGet<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  return send(path, { method: 'GET' }, schema)
}

export async function httpPost<Schema extends z.ZodType>(
  path: string,
  input: unknown,
  schema: Schema,
  token: string | null = null,
): Promise<z.infer<Schema>> {
  const headers = {
    'content-type': 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  }
  return send(path, { method: 'POST', headers, body: JSON.stringify(input) }, schema)
}

const patience = 10_000

async function send<Schema extends z.ZodType>(
  path: string,
  init: RequestInit,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const signal = AbortSignal.timeout(patience)
  const response = await fetch(`${serverUrl()}${path}`, { ...init, signal }).catch(() => null)
  if (response === null) throw unreachable()
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) throw refusalIn(body)
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new DomainError('outdated', 'protocol.tooNew')
  return parsed.data
}
