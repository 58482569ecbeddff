import { useCalendar } from './calendar.store.ts'
import { useCards } from './cards.store.ts'
import { useCleared } from './cleared.store.ts'
import { useConnection } from './connection.store.ts'
import { useContactBook } from './contact-book.store.ts'
import { holdHeads } from './conversations.store.ts'
import { useDepartures } from './departures.store.ts'
import { useEnterprise, usualEnterprise } from './enterprise.store.ts'
import { useHidden } from './hidden.store.ts'
import { useInvites } from './invites.store.ts'
import { useMembersStore } from './members.store.ts'
import { useNoticeReadings } from './notice-reading.store.ts'
import { useOutbox } from './outbox.store.ts'
import { leavePassage } from './passage.store.ts'
import { usePeopleStore } from './people.store.ts'
import { usePresence } from './presence.store.ts'
import { useRecalledTexts } from './recalled-texts.store.ts'
import { useRobotLists } from './robots.store.ts'
import { useRooms } from './rooms.store.ts'
import { useTimelines } from './timeline.store.ts'

/** Nothing of one person stays in memory for the next. */
export function clearStores(): void {
  holdHeads([], new Map())
  useTimelines.setState({ timelines: new Map(), open: null })
  leavePassage()
  useCards.setState({ cards: new Map(), takenBack: new Set() })
  useCalendar.setState({ ranges: new Map(), news: 0 })
  useMembersStore.setState({ lists: new Map() })
  useInvites.setState({ invites: new Map(), unknown: new Set() })
  useNoticeReadings.setState({ readings: new Map() })
  useRobotLists.setState({ lists: new Map() })
  useDepartures.setState({ last: null })
  useEnterprise.setState(usualEnterprise)
  useContactBook.setState({ people: null, requests: [] })
  useCleared.setState({ places: new Map() })
  useHidden.setState({ seqs: new Map() })
  usePeopleStore.setState({ people: new Map() })
  useRecalledTexts.setState({ texts: new Map() })
  useOutbox.setState({ pending: new Map() })
  useRooms.setState({ rooms: new Map() })
  usePresence.setState({ online: new Set(), typing: new Map() })
  useConnection.setState({ state: 'connecting', cacheNotice: null, clockAhead: 0 })
}
