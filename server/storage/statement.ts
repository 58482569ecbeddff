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
      const parameters = query.parameters.map((value) => (value instanceof Slot ? Reflect.get(input, value.name) : value))
      return (await db.executeQuery<Row>({ ...query, parameters })).rows
    }
  }
}

function allSlots<Input extends object>(): Input {
  // Kysely passes parameter values through untouched, so a marker may stand where a string or number will.
  return new Proxy({}, { get: (_, name) => new Slot(String(name)) }) as Input
}
