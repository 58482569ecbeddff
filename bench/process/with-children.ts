import { Child } from './child.ts'

/** Starts processes for as long as `run` takes; all of them end with it, however it ends. */
export async function withChildren<Result>(
  run: (
    start: <Methods extends object>(file: string, execArgv?: readonly string[]) => Child<Methods>,
  ) => Promise<Result>,
): Promise<Result> {
  const started: { stop(): Promise<void> }[] = []
  try {
    return await run(<Methods extends object>(file: string, execArgv: readonly string[] = []) => {
      const child = new Child<Methods>(file, { execArgv })
      started.push(child)
      return child
    })
  } finally {
    await Promise.all(started.map((child) => child.stop()))
  }
}
