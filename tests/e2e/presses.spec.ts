import { expect, test } from './story.ts'

test('a row that moves while it is pressed is the one that opens', async ({ deskOf, connectAs }) => {
  const desk = await deskOf('林夏')
  const colleague = await connectAs('shi-lei')
  const pressed = desk.conversation('平台研发部')
  const middle = async () => {
    const box = await pressed.boundingBox()
    if (box === null) throw new Error('It is not drawn.')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  await pressed.waitFor()
  const { x, y } = await middle()
  await desk.page.mouse.move(x, y)
  await desk.page.mouse.down()
  await colleague.say('badminton', '周六的场地订好了')
  await expect.poll(async () => (await middle()).y).toBeGreaterThan(y)
  await desk.page.mouse.up()
  await expect(desk.heading('平台研发部')).toBeVisible()
})
