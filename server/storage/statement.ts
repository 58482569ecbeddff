import type { CompiledQuery } from 'kysely'
import type { Db } from './storage.ts'

class Slot {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

interface Compilable<Row> {
  compile(): CompiledQuery<Row>
}

/** Runs compiled SQL at once on the connection of a database; answers the rows. */
export type Direct = (sql: string, parameters: readonly unknown[]) => unknown[]

const directs = new WeakMap<Db, Direct>()

/** Tells how to run compiled SQL on a database without the query builder's own layers. */
export function runsDirectly(db: Db, direct: Direct): void {
  directs.set(db, direct)
}

/**
 * A query that runs for every message: built and compiled once per database, then only filled in.
 * `slots.x` stands where `input.x` will be. Used as `statement<Input>()((db, slots) => db.…)`.
 */
export function statement<Input extends object>() {
  return <Row>(build: (db: Db, slots: Input) => Compilable<Row>) => {
    const compiled = new WeakMap<Db, CompiledQuery<Row>>()
    return async (db: Db, input: Input): Promise<Row[]> => {
      let query = compiled.get(db)
      if (query === undefined) {
        query = build(db, allSlots<Input>()).compile()
        compiled.set(db, query)
      }
      const parameters = query.parameters.map((value) =>
        value instanceof Slot ? Reflect.get(input, value.name) : value,
      )
      const direct = directs.get(db)
      // The builder typed the query these rows come from.
      if (direct !== undefined) return direct(query.sql, parameters) as Row[]
      return (await db.executeQuery<Row>({ ...query, parameters })).rows
    }
  }
}

function allSlots<Input extends object>(): Input {
  // Kysely passes parameter values through untouched, so a marker may stand where a string or number will.
  return new Proxy({}, { get: (_, name) => new Slot(String(name)) }) as Input
}
