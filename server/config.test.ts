import { describe, expect, test } from 'vitest'
import { readConfig, StartError } from './config.ts'

describe('the command line', () => {
  test('without a word means this machine, the usual port and folder, and the world the folder holds', () => {
    expect(readConfig([])).toEqual({
      port: 4180,
      host: '127.0.0.1',
      data: '.qun',
      world: null,
      testing: false,
      origins: [],
    })
  })

  test('says everything that may be chosen', () => {
    const words = ['--port', '0', '--host', '0.0.0.0', '--data', 'x', '--world', 'demo', '--testing']
    const origins = ['--origin', 'https://a.example', '--origin', 'https://b.example']
    expect(readConfig([...words, ...origins])).toEqual({
      port: 0,
      host: '0.0.0.0',
      data: 'x',
      world: 'demo',
      testing: true,
      origins: ['https://a.example', 'https://b.example'],
    })
  })

  test.each([
    ['a port that is none', ['--port', 'abc'], /--port/],
    ['a port that is half', ['--port', '80.5'], /--port/],
    ['a port out of range', ['--port', '70000'], /--port/],
    ['a negative port', ['--port=-1'], /--port/],
    ['an empty port', ['--port', ''], /--port/],
    ['an empty folder', ['--data', ''], /--data/],
    ['a world there is not', ['--world', 'mars'], /--world/],
    ['an option there is not', ['--nonsense'], /--nonsense/],
    ['a word that is no option', ['demo'], /demo/],
    ['an option without its value', ['--data'], /--data/],
  ])('refuses %s, in one line that shows how it is done', (_, words, why) => {
    const refusal = (() => {
      try {
        return readConfig(words)
      } catch (error) {
        return error
      }
    })()
    if (!(refusal instanceof StartError)) throw new Error('it was not refused')
    expect(refusal.message).toMatch(why)
    expect(refusal.message).toMatch(/^[^\n]+usage: npm run server [^\n]+$/)
  })
})
