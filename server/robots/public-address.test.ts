import { expect, test } from 'vitest'
import { isPublicAddress } from './public-address.ts'

test('ROB-5: an address of the open net may be gone to', () => {
  for (const address of [
    '1.1.1.1',
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.255.255',
    '2606:4700::1111',
    '2a00::1',
  ])
    expect(isPublicAddress(address), address).toBe(true)
})

test('ROB-5: one of this machine, its neighbours, or none in particular may not', () => {
  for (const address of [
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1'],
    ...['172.31.255.255', '192.0.0.1', '192.168.1.1', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::ffff:1.1.1.1', '::ffff:10.0.0.1', '::127.0.0.1', '64:ff9b::7f00:1', 'fc00::1', 'fd12::1'],
    ...['fe80::1', 'fec0::1', 'ff02::1', '2001:db8::1', '2001::1', '2002:7f00:1::1', 'localhost', '', '1.1.1'],
  ])
    expect(isPublicAddress(address), address).toBe(false)
})
