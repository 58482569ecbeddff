import { isIPv6 } from 'node:net'

/** What counts as one place a request comes from: an address, of the newer kind the network that one household has. */
export function addressOf(ip: string): string {
  if (!isIPv6(ip) || ip.includes('.')) return ip
  const [head = '', tail = ''] = ip.split('::')
  const [front, back] = [head, tail].map((half) => half.split(':').filter((group) => group !== ''))
  const groups = [...(front ?? []), ...Array(8 - (front?.length ?? 0) - (back?.length ?? 0)).fill('0'), ...(back ?? [])]
  return groups.slice(0, 4).join(':')
}
