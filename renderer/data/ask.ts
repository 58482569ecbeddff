import { DomainError } from '#shared/domain/error.ts'
import { mayBeLarge } from '#shared/protocol/large-requests.ts'
import {
  type MutationName,
  type RequestInput,
  type RequestName,
  type RequestOutput,
  requests,
} from '#shared/protocol/requests.ts'
import { context } from './context.ts'
import { httpPost } from './http.ts'
import { type Runtime, running } from './runtime.ts'

/** Asks the server; a refusal, and no answer in time, comes as a DomainError. */
export async function ask<Name extends RequestName>(
  name: Name,
  input: RequestInput<Name>,
): Promise<RequestOutput<Name>> {
  return send(signedIn(), name, input)
}

/**
 * Asks for a change. When the answer is lost on the way it asks once more under the same `clientId`,
 * so that nothing happens twice.
 */
export async function askForChange<Name extends MutationName>(
  name: Name,
  inputFor: (clientId: string) => RequestInput<Name>,
): Promise<RequestOutput<Name>> {
  const runtime = signedIn()
  const input = inputFor(context.newId())
  try {
    return await send(runtime, name, input)
  } catch (error) {
    if (!answerWasLost(error) || !(await backOnline(runtime))) throw error
    return send(runtime, name, input)
  }
}

/** Characters, of which each may take three bytes of the socket's frame. */
const frameHolds = 300_000

async function send<Name extends RequestName>(
  runtime: Runtime,
  name: Name,
  input: RequestInput<Name>,
): Promise<RequestOutput<Name>> {
  if (!mayBeLarge(name) || JSON.stringify(input).length <= frameHolds) return runtime.ask(name, input)
  const output = await httpPost(`/api/requests/${name}`, input, requests[name].output, runtime.token)
  // The schema of this very name read it; the compiler does not follow the pair through the union.
  return output as RequestOutput<Name>
}

const patience = 8000
const step = 200

function answerWasLost(error: unknown): boolean {
  return error instanceof DomainError && error.reason === 'server.unreachable'
}

async function backOnline(runtime: Runtime): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += step) {
    if (runtime.online()) return true
    await new Promise<void>((resolve) => void context.after(step, resolve))
  }
  return false
}

function signedIn(): Runtime {
  const runtime = running()
  if (runtime === null) throw new DomainError('unauthenticated', 'session.missing')
  return runtime
}
