interface Call {
  readonly call: number
  readonly name: string
  readonly args: readonly unknown[]
}

type Method = (...args: never[]) => unknown

/** Answers the calls of the benchmark that started this process, and ends with it. */
export function serveParent<Methods extends Record<string, Method>>(methods: Methods): void {
  process.on('message', (message) => {
    // Only `Child.call` writes here.
    const { call, name, args } = message as Call
    answer(methods, name, args).then(
      (result) => process.send?.({ call, result }),
      (error: unknown) =>
        process.send?.({ call, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
  })
  process.once('disconnect', () => process.exit(0))
}

async function answer(methods: Record<string, Method>, name: string, args: readonly unknown[]): Promise<unknown> {
  const method = methods[name]
  if (method === undefined) throw new Error(`no method ${name}`)
  return method(...(args as never[]))
}
