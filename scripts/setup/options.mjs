import { parseArgs } from 'node:util'

/** Reads command-line options; a wrong one ends the program with one clear line and exit code 2. */
export function readOptions(options, usage) {
  try {
    return parseArgs({ options, strict: true, allowPositionals: false }).values
  } catch (error) {
    console.error(`${error.message.split('. ')[0]}. Usage: ${usage}`)
    process.exit(2)
  }
}
