import type { Mention } from '#shared/domain/mention.ts'
import { robotLimits } from '#shared/domain/robot.ts'
import { calledNames, isCall, splitCalls } from '../called-names.ts'
import type { Format } from '../format.ts'
import { type CalledPerson, keyOfCalled } from '../scene.ts'
import { writtenContent } from '../written-content.ts'

/** Words that call people where `<@userid>` stands, and those of the lists behind them. */
export const textFormat: Format = (fields) => {
  const content = writtenContent(fields, 'text', robotLimits.textBytes)
  const [accounts, mobiles] = [fields.texts('mentioned_list'), fields.texts('mentioned_mobile_list')]
  return {
    content: async (scene) => {
      const inside = await scene.find(calledNames(content))
      const behind = [...(await scene.find(accounts)).values(), ...(await scene.find(mobiles, 'mobile')).values()]
      scene.call([...inside.values(), ...behind])
      const said = new Calling()
      for (const [place, part] of splitCalls(content).entries()) {
        const called = isCall(place) ? inside.get(part) : undefined
        if (called !== undefined) said.call(called)
        else said.say(isCall(place) ? `<@${part}>` : part)
      }
      said.callBehind(behind)
      return { type: 'text', text: said.text, mentions: said.mentions }
    },
  }
}

class Calling {
  text = ''
  readonly mentions: Mention[] = []

  say(words: string): void {
    this.text += words
  }

  call({ who, label }: CalledPerson): void {
    this.mentions.push({ who, start: this.text.length, length: label.length })
    this.text += label
  }

  /** Those whom the words do not call already, each once, in a line of their own. */
  callBehind(people: readonly CalledPerson[]): void {
    const called = new Set(this.mentions.map(({ who }) => keyOfCalled(who)))
    let gap = '\n'
    for (const person of people) {
      if (called.has(keyOfCalled(person.who))) continue
      called.add(keyOfCalled(person.who))
      this.say(gap)
      this.call(person)
      gap = ' '
    }
  }
}
