import { expect, test } from 'vitest'
import { addressBlock } from './address-block.ts'
import { deviceCookie, deviceIn, newDevice } from './device.ts'

test.each([
  ['203.0.113.7', '203.0.113.0/24'],
  ['::ffff:203.0.113.200', '203.0.113.0/24'],
  ['2001:db8:1:2::9', '2001:db8:1::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['127.0.0.1', undefined],
  ['10.1.2.3', undefined],
  ['172.16.0.1', undefined],
  ['100.64.3.2', undefined],
  ['::1', undefined],
  ['fe80::1%eth0', undefined],
  ['fd00::1', undefined],
  ['not an address', undefined],
])('%s → %s', (address, block) => {
  expect(addressBlock(address)).toBe(block)
})

test('a device is found again in its cookie, and nothing else is taken for one', () => {
  const device = newDevice()
  expect(deviceIn(`a=b; ${deviceCookie(device, false).split(';')[0]}; c=d`)).toBe(device)
  expect(deviceIn(deviceCookie(device, true).split(';')[0])).toBe(device)
  expect(deviceIn('sekisho.device=short')).toBeUndefined()
  expect(deviceIn(undefined)).toBeUndefined()
})
