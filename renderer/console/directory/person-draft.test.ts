import { expect, it } from 'vitest'
import type { ConsolePerson } from '#shared/console/person.ts'
import { changedFields, draftOfPerson, fieldsOf, newPerson, wrongFields } from './person-draft.ts'

const linXia: ConsolePerson = {
  id: 'lin-xia',
  name: '林夏',
  latinName: 'Summer Lin',
  title: null,
  mobile: '13800001035',
  account: 'lin-xia',
  hidden: false,
  seesNobody: false,
  externalContact: true,
  departments: [],
  activated: true,
  wechatBound: true,
  leftAt: null,
  role: null,
}

it('an empty field is nothing, and spaces around it do not count', () => {
  expect(fieldsOf({ ...newPerson, name: ' 林夏 ', title: '  ' })).toMatchObject({ name: '林夏', title: null })
})

it('says which fields the server would not take', () => {
  expect([...wrongFields(newPerson)]).toEqual(['name'])
  expect([...wrongFields({ ...newPerson, name: '林夏', mobile: 'none', account: 'lin xia' })]).toEqual([
    'mobile',
    'account',
  ])
})

it('ADM-5: only what was changed is sent, so that two admins do not undo each other', () => {
  expect(changedFields(draftOfPerson(linXia), linXia)).toEqual({})
  expect(changedFields({ ...draftOfPerson(linXia), title: '产品经理', hidden: true }, linXia)).toEqual({
    title: '产品经理',
    hidden: true,
  })
  expect(changedFields({ ...draftOfPerson(linXia), latinName: '' }, linXia)).toEqual({ latinName: null })
})
