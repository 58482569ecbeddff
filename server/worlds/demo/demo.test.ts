import { describe, expect, test } from 'vitest'
import { demo } from './demo.ts'
import type { Conversation, Key, Line, Moment, Person, PollLine, SaidLine } from './script.ts'

const people = new Map(demo.people.map((person) => [person.key, person]))
const conversations = new Map(demo.conversations.map((conversation) => [conversation.key, conversation]))
const groups = demo.conversations.filter(({ kind }) => kind !== 'direct')

const person = (key: Key): Person => found(people.get(key), key)
const conversation = (key: Key): Conversation => found(conversations.get(key), key)
const minuteOf = ({ day, time }: Moment): number => -day * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const now = minuteOf({ day: 0, time: '14:40' })
const isSpoken = (line: Line): line is SaidLine | PollLine => 'text' in line || 'poll' in line
const spoken = ({ lines }: Conversation) => lines.filter(isSpoken)
const polls = ({ lines }: Conversation) => lines.filter((line) => 'poll' in line)
const directlyIn = (department: Key) => demo.people.filter(({ departments }) => departments.includes(department))
const addable = ({ flags }: Person) => !flags?.hidden && !flags?.seesNobody

describe('the cast', () => {
  test('no key stands for two things', () => {
    for (const things of [demo.enterprises, demo.departments, demo.people, demo.conversations])
      expect(new Set(things.map(({ key }) => key)).size).toBe(things.length)
  })

  test('W-1: everyone is staff of one enterprise, in its own departments, or a WeChat user in none', () => {
    const enterpriseOf = new Map(demo.departments.map(({ key, enterprise }) => [key, enterprise]))
    for (const { key, enterprise, departments, leads } of demo.people) {
      expect(departments.length > 0, key).toBe(enterprise !== null)
      for (const department of departments) expect(enterpriseOf.get(department), key).toBe(enterprise)
      for (const department of leads) expect(departments, key).toContain(department)
    }
  })

  test('the enterprise is big enough to feel like one', () => {
    const staff = demo.people.filter(({ enterprise }) => enterprise === 'xinghe')
    expect(staff.length).toBeGreaterThanOrEqual(42)
    expect(demo.departments.filter(({ enterprise }) => enterprise === 'xinghe').length).toBeGreaterThanOrEqual(11)
    expect(demo.people.filter(({ enterprise }) => enterprise === null).length).toBeGreaterThanOrEqual(12)
    for (const flag of ['hidden', 'seesNobody', 'notActivated'] as const)
      expect(staff.filter(({ flags }) => flags?.[flag]).length, flag).toBe(1)
  })

  test('every department tree hangs together and every enterprise has a creator of its own', () => {
    const departments = new Map(demo.departments.map((department) => [department.key, department]))
    for (const { key, parent, enterprise } of demo.departments)
      if (parent !== null) expect(departments.get(parent)?.enterprise, key).toBe(enterprise)
    for (const { key, creator } of demo.enterprises) expect(person(creator).enterprise).toBe(key)
  })

  test('W-5: contacts are kept by staff who hold the right, with people from outside', () => {
    for (const { staff, outsider } of demo.contacts) {
      expect(person(staff).enterprise, staff).not.toBeNull()
      expect(person(staff).flags?.noExternalContact, staff).toBeUndefined()
      expect(person(outsider).enterprise, outsider).not.toBe(person(staff).enterprise)
    }
  })
})

describe('the groups', () => {
  test('names and notices keep within the limits, and the owner and at most three admins are members', () => {
    for (const { key, name, notice, owner, admins = [], members } of groups) {
      expect(name?.length, key).toBeLessThanOrEqual(50)
      expect(notice?.length ?? 0, key).toBeLessThanOrEqual(2000)
      expect(admins.length, key).toBeLessThanOrEqual(3)
      expect(new Set(members).size, key).toBe(members.length)
      for (const leader of [owner ?? '', ...admins]) expect(members, key).toContain(leader)
      for (const member of members) expect(people.has(member), `${key}: ${member}`).toBe(true)
    }
  })

  test('internal groups hold only staff of their enterprise; external ones hold both sides; WeChat groups no staff', () => {
    for (const { key, kind, enterprise, members } of groups) {
      const insiders = members.filter((member) => person(member).enterprise === enterprise)
      if (kind === 'internal' || kind === 'department') expect(insiders.length, key).toBe(members.length)
      if (kind === 'external') expect(insiders.length > 0 && insiders.length < members.length, key).toBe(true)
      if (kind === 'wechat')
        expect(
          members.every((member) => person(member).enterprise === null),
          key,
        ).toBe(true)
    }
  })

  test('DEP-2: exactly the leaf departments with three people or more have a group', () => {
    const switchedOn = demo.enterprises.filter(({ departmentGroups }) => departmentGroups).map(({ key }) => key)
    const leaves = demo.departments.filter(
      ({ key, enterprise }) =>
        switchedOn.includes(enterprise) && demo.departments.every(({ parent }) => parent !== key),
    )
    const due = leaves.filter(({ key }) => directlyIn(key).length >= 3 && directlyIn(key).some(addable))
    const made = groups.filter(({ kind }) => kind === 'department').map(({ department }) => department)
    expect([...made].sort()).toEqual(due.map(({ key }) => key).sort())
  })

  test('DEP-3, DEP-4, DEP-6: a department group is its addable people and those added by hand, owned by a leader', () => {
    for (const { key, kind, department = '', owner = '', members, handAdded = [] } of groups) {
      if (kind !== 'department') continue
      const due = [
        ...directlyIn(department)
          .filter(addable)
          .map((addableOne) => addableOne.key),
        ...handAdded,
      ]
      expect([...members].sort(), key).toEqual(due.sort())
      expect(person(owner).leads, key).toContain(department)
    }
  })

  test('W-5: every outsider in an external group is a contact of somebody on the inside', () => {
    for (const { key, kind, enterprise, members } of groups) {
      if (kind !== 'external') continue
      for (const outsider of members.filter((member) => person(member).enterprise !== enterprise))
        expect(
          demo.contacts.some((pair) => pair.outsider === outsider && members.includes(pair.staff)),
          key,
        ).toBe(true)
    }
  })

  test('direct chats are between two people, and across the wall only between contacts', () => {
    for (const { key, kind, members } of demo.conversations) {
      if (kind !== 'direct') continue
      const [one, other] = members.map(person)
      if (!one || !other || members.length !== 2) throw new Error(`${key} is not between two people`)
      if (one.enterprise === other.enterprise) continue
      const pairs = demo.contacts.map(({ staff, outsider }) => `${staff} ${outsider}`)
      expect(
        pairs.some((pair) => pair === `${one.key} ${other.key}` || pair === `${other.key} ${one.key}`),
        key,
      ).toBe(true)
    }
  })
})

describe('the talk', () => {
  test('lines stand in order of time, after the beginning and before 14:40 of the last day', () => {
    for (const { key, createdDaysAgo, lines } of demo.conversations) {
      const times = lines.map(minuteOf)
      expect(times, key).toEqual([...times].sort((one, other) => one - other))
      for (const line of lines) {
        expect(line.time, key).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
        expect(Number.isInteger(line.day) && line.day >= 0 && line.day <= createdDaysAgo, key).toBe(true)
        expect(minuteOf(line), `${key} ${line.day} ${line.time}`).toBeLessThan(now)
      }
    }
  })

  test('only people who are in the conversation at that moment speak, vote or are mentioned there', () => {
    for (const talk of demo.conversations)
      for (const { line, present } of withPresence(talk)) {
        const where = `${talk.key} ${line.day} ${line.time}`
        if (isSpoken(line) || 'recalled' in line) expect(present, where).toContain(line.by)
        if ('text' in line)
          for (const key of mentionsIn(line.text)) if (key !== 'all') expect(present, where).toContain(key)
        if ('poll' in line) for (const voter of Object.keys(line.poll.votes)) expect(present, where).toContain(voter)
      }
  })

  test('MSG-2: a message was taken back, and one of a robot by whoever may', () => {
    const lines = demo.conversations.flatMap(({ lines }) => lines.filter((line) => 'recalled' in line))
    expect(lines).toHaveLength(1)
    const byRunners = demo.conversations.flatMap(({ owner, admins = [], robots = [] }) =>
      robots.flatMap(({ recalled = [] }) => recalled.map(({ by }) => [owner, ...admins].includes(by))),
    )
    expect(byRunners).toEqual([true])
  })

  test('GRP-1: joining and leaving lines lead to exactly the members, in order of joining', () => {
    for (const talk of groups) expect(withPresence(talk).at(-1)?.after, talk.key).toEqual(talk.members)
  })

  test('texts are not empty, keep to 4000 characters and link nowhere real', () => {
    for (const { key, lines } of demo.conversations)
      for (const line of lines) {
        if (!('text' in line)) continue
        expect(line.text.trim().length, key).toBeGreaterThan(0)
        expect(line.text.length, key).toBeLessThanOrEqual(4000)
        for (const link of line.text.match(/https?:\/\/[^\s]+/g) ?? [])
          expect(link).toMatch(/^https:\/\/example\.com\//)
        expect(line.text.replaceAll(/@\{[a-z-]+\}/g, ''), key).not.toMatch(/@[{\p{Script=Han}]/u)
      }
  })

  test('mention.all: everybody is called only by owners and admins', () => {
    for (const { key, owner, admins = [], lines } of demo.conversations)
      for (const line of lines)
        if ('text' in line && mentionsIn(line.text).includes('all')) expect([owner, ...admins], key).toContain(line.by)
  })

  test('member.invite: outsiders come into external groups by staff', () => {
    for (const { key, kind, enterprise, lines } of groups)
      for (const line of lines)
        if (kind === 'external' && 'system' in line && line.system === 'joined')
          expect(person(line.by ?? '').enterprise, key).toBe(enterprise)
  })

  test('nobody has left unread what they said themselves', () => {
    for (const talk of demo.conversations)
      for (const [reader, count] of Object.entries(talk.unread ?? {})) {
        const latest = spoken(talk).slice(-count)
        expect(latest.length, `${talk.key}: ${reader}`).toBe(count)
        expect(
          latest.map(({ by }) => by),
          `${talk.key}: ${reader}`,
        ).not.toContain(reader)
        expect(talk.members, talk.key).toContain(reader)
      }
  })

  test('it is a year of talk, busiest in the last two months', () => {
    const days = demo.conversations.flatMap(({ lines }) => lines.map(({ day }) => day))
    expect(days.length).toBeGreaterThan(1000)
    expect(Math.max(...days)).toBeGreaterThanOrEqual(390)
    expect(days.filter((day) => day <= 60).length / days.length).toBeGreaterThan(0.5)
  })
})

describe('the polls', () => {
  test('poll.create: they are only in internal and department groups', () => {
    for (const talk of demo.conversations)
      if (polls(talk).length > 0) expect(['internal', 'department'], talk.key).toContain(talk.kind)
  })

  test('POLL-1, POLL-2: questions, options and votes keep to their form', () => {
    for (const { poll } of demo.conversations.flatMap(polls)) {
      const { question, options, mode, votes } = poll
      const atMost = mode === 'single' ? 1 : mode.atMost
      expect(question.length).toBeLessThanOrEqual(200)
      expect(options.length >= 2 && options.length <= 50 && new Set(options).size === options.length, question).toBe(
        true,
      )
      for (const option of options) expect(option.length, option).toBeLessThanOrEqual(100)
      for (const [voter, chosen] of Object.entries(votes)) {
        expect(chosen.length >= 1 && chosen.length <= atMost, `${question} ${voter}`).toBe(true)
        expect(chosen, `${question} ${voter}`).toEqual([...new Set(chosen)].sort((one, other) => one - other))
        for (const place of chosen) expect(options[place], `${question} ${voter}`).toBeDefined()
      }
    }
  })

  test('POLL-6: a poll ends after it began, and whoever ended it early was allowed to', () => {
    for (const { owner, admins = [], lines } of demo.conversations)
      for (const line of lines) {
        if (!('poll' in line)) continue
        const { deadline, endedEarly } = line.poll
        if (deadline) expect(minuteOf(deadline)).toBeGreaterThan(minuteOf(line))
        if (endedEarly) expect(minuteOf(endedEarly)).toBeGreaterThan(minuteOf(line))
        if (endedEarly) expect([line.by, owner, ...admins]).toContain(endedEarly.by)
      }
  })

  test('between them they show every kind: open and over, single and multiple, named and anonymous, all three results', () => {
    const all = demo.conversations.flatMap(polls).map(({ poll }) => poll)
    const isOver = all.map(
      ({ deadline, endedEarly }) => Boolean(endedEarly) || Boolean(deadline && minuteOf(deadline) < now),
    )
    expect(new Set(isOver).size).toBe(2)
    expect(new Set(all.map(({ mode }) => mode === 'single')).size).toBe(2)
    expect(new Set(all.map(({ anonymous }) => anonymous === true)).size).toBe(2)
    expect(new Set(all.map(({ results }) => results)).size).toBe(3)
  })
})

describe('the desk of 林夏', () => {
  test('MSG-5: her conversation list begins as it is drawn', () => {
    const latest = (talk: Conversation) => Math.max(...talk.lines.map(minuteOf))
    const hers = demo.conversations.filter(({ members }) => members.includes('lin-xia'))
    const shown = hers.sort((one, other) => latest(other) - latest(one)).slice(0, 7)
    expect(
      shown.map(({ key, lines, unread }) => [key, lines.at(-1)?.day, lines.at(-1)?.time, unread?.['lin-xia'] ?? 0]),
    ).toEqual([
      ['product-design', 0, '14:32', 0],
      ['lanhai-bridge', 0, '14:20', 3],
      ['lin-xia-he-tian-tian', 0, '13:57', 1],
      ['release-duty', 0, '12:03', 24],
      ['lin-xia-zhou-ming-yuan', 1, '18:26', 0],
      ['old-customers', 1, '10:40', 0],
      ['platform', 6, '10:13', 0],
    ])
  })

  test('she is mentioned in the unread of an external group', () => {
    const unread = spoken(conversation('lanhai-bridge')).slice(-3)
    expect(unread.some((line) => 'text' in line && mentionsIn(line.text).includes('lin-xia'))).toBe(true)
  })

  test('POLL-7: the outing poll stands at 7, 3 and 1 of 12, open until 18:00', () => {
    const outing = polls(conversation('product-design')).at(-1)?.poll
    const votes = Object.values(outing?.votes ?? {}).flat()
    expect([0, 1, 2].map((place) => votes.filter((vote) => vote === place).length)).toEqual([7, 3, 1])
    expect(outing?.deadline).toEqual({ day: 0, time: '18:00' })
    expect(conversation('product-design').members.length).toBe(12)
  })
})

/** Each line with who was there when it was said and who was there after it. Founders are there from the beginning. */
function withPresence({ members, lines }: Conversation): { line: Line; present: Key[]; after: Key[] }[] {
  const comers = lines.flatMap((line) => ('system' in line && isComing(line) ? (line.people ?? []) : []))
  const goers = lines.flatMap((line) => ('system' in line && isGoing(line) ? (line.people ?? []) : []))
  let after = [...goers, ...members].filter((key) => !comers.includes(key))
  return lines.map((line) => {
    const present = after
    if ('system' in line && isComing(line)) after = [...present, ...(line.people ?? [])]
    if ('system' in line && isGoing(line)) after = present.filter((key) => !line.people?.includes(key))
    return { line, present, after }
  })
}

function isComing({ system }: { system: string }): boolean {
  return system === 'joined' || system === 'departmentJoined'
}

function isGoing({ system }: { system: string }): boolean {
  return system === 'left' || system === 'departmentLeft'
}

function mentionsIn(text: string): Key[] {
  return [...text.matchAll(/@\{([a-z-]+)\}/g)].map(([, key = '']) => key)
}

function found<Thing>(thing: Thing | undefined, key: Key): Thing {
  if (thing === undefined) throw new Error(`nothing is called ${key}`)
  return thing
}
