import { invalid, missing, RobotRefusal } from './robot-refusal.ts'

/** An object as a stranger wrote it. Keys nobody asks for are not looked at, and null is as good as absent. */
export class Fields {
  readonly #object: object
  readonly #path: string

  /** @throws RobotRefusal 47001 for what is no JSON object */
  static parse(text: string): Fields {
    return new Fields(objectIn(text), '')
  }

  private constructor(object: object, path: string) {
    this.#object = object
    this.#path = path
  }

  /** What stands there, with what no text should hold taken out; numbers are taken as they are written. */
  text(name: string): string | null {
    const value = this.#value(name)
    if (value === null) return null
    if (typeof value === 'number') return String(value)
    if (typeof value !== 'string') throw invalid(this.#path + name)
    return value.toWellFormed().replaceAll('\0', '')
  }

  /** @throws RobotRefusal where nothing stands there, or nothing to see */
  needed(name: string): string {
    const text = this.text(name)
    if (text === null || text.trim() === '') throw missing(name)
    return text
  }

  /** A text to be shown, if there is anything to see in it. */
  shown(name: string): string | null {
    const text = this.text(name)?.trim() ?? ''
    return text === '' ? null : text
  }

  number(name: string): number | null {
    const value = this.#value(name)
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    if (number === null) return null
    if (typeof number !== 'number' || !Number.isFinite(number)) throw invalid(this.#path + name)
    return number
  }

  object(name: string): Fields | null {
    const value = this.#value(name)
    if (value === null) return null
    if (typeof value !== 'object' || Array.isArray(value)) throw invalid(this.#path + name)
    return new Fields(value, `${this.#path}${name}.`)
  }

  objects(name: string): Fields[] {
    const value = this.#value(name)
    if (value === null) return []
    if (!Array.isArray(value)) throw invalid(this.#path + name)
    return value.map((item: unknown) => {
      if (typeof item !== 'object' || item === null || Array.isArray(item)) throw invalid(this.#path + name)
      return new Fields(item, `${this.#path}${name}.`)
    })
  }

  /** The texts among a list, numbers as they are written; one alone counts as a list of one. */
  texts(name: string): string[] {
    const value = this.#value(name)
    const list: unknown[] = Array.isArray(value) ? value : [value]
    return list.flatMap((item) => (typeof item === 'string' || typeof item === 'number' ? [String(item)] : []))
  }

  #value(name: string): unknown {
    return Object.hasOwn(this.#object, name) ? (Reflect.get(this.#object, name) ?? null) : null
  }
}

function objectIn(text: string): object {
  try {
    const value: unknown = JSON.parse(text.trim())
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new RobotRefusal(47001)
}
