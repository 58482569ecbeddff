import { cardsIn } from './cards.ts'
import { cast } from './cast.ts'
import { contacts } from './contacts.ts'
import { departments } from './departments.ts'
import { enterprises } from './enterprises.ts'
import { demoRobots } from './robots.ts'
import type { Script } from './script.ts'
import { badminton } from './talk/badminton.ts'
import { bakeryCrew } from './talk/bakery-crew.ts'
import { classParents } from './talk/class-parents.ts'
import { colleagueDirect } from './talk/colleague-direct.ts'
import { customerDirect } from './talk/customer-direct.ts'
import { dashboard } from './talk/dashboard.ts'
import { finance } from './talk/finance.ts'
import { hikers } from './talk/hikers.ts'
import { kanghePoc } from './talk/kanghe-poc.ts'
import { lanhaiBridge } from './talk/lanhai-bridge.ts'
import { lanhaiDeliveryDaily } from './talk/lanhai-delivery-daily.ts'
import { linXiaDirect } from './talk/lin-xia-direct.ts'
import { marketing } from './talk/marketing.ts'
import { mobile } from './talk/mobile.ts'
import { oldCustomers } from './talk/old-customers.ts'
import { operations } from './talk/operations.ts'
import { people } from './talk/people.ts'
import { platform } from './talk/platform.ts'
import { productDesign } from './talk/product-design.ts'
import { quality } from './talk/quality.ts'
import { releaseDuty } from './talk/release-duty.ts'
import { salesOne } from './talk/sales-one.ts'
import { salesTwo } from './talk/sales-two.ts'
import { starFamily } from './talk/star-family.ts'
import { success } from './talk/success.ts'
import { tiantianService } from './talk/tiantian-service.ts'
import { toolchain } from './talk/toolchain.ts'
import { v32Project } from './talk/v32-project.ts'

/** The world a newcomer meets first: 星河科技, its partner, its customers, and a year of what they said to each other. */
export const demo: Script = {
  enterprises,
  departments,
  people: cast,
  contacts,
  conversations: [
    productDesign,
    platform,
    mobile,
    quality,
    operations,
    marketing,
    salesOne,
    salesTwo,
    success,
    people,
    finance,
    releaseDuty,
    v32Project,
    toolchain,
    starFamily,
    badminton,
    dashboard,
    lanhaiDeliveryDaily,
    lanhaiBridge,
    kanghePoc,
    oldCustomers,
    tiantianService,
    bakeryCrew,
    classParents,
    hikers,
    ...linXiaDirect,
    ...colleagueDirect,
    ...customerDirect,
  ].map((conversation) => ({
    ...conversation,
    cards: cardsIn(conversation.key),
    robots: demoRobots[conversation.key] ?? [],
  })),
}
