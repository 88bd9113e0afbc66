import { describe, expect, test } from 'vitest'
import { linkStrength, nameLikeness, type Ties } from './link-strength.ts'

const AT = new Date('2026-01-01T00:00:00Z')
const NONE: Ties = {
  contactAt: null,
  deviceAt: null,
  addressAt: null,
  addressShared: 0,
  names: ['たろう', 'さくら'],
  joinedAfter: null,
}

describe('linkStrength', () => {
  test.each<[string, Partial<Ties>, 'strong' | 'medium' | 'weak' | undefined]>([
    ['the same contact value', { contactAt: AT }, 'strong'],
    ['the same device', { deviceAt: AT }, 'strong'],
    ['a small address block', { addressAt: AT, addressShared: 2 }, 'weak'],
    ['an address that many share', { addressAt: AT, addressShared: 40 }, undefined],
    [
      'address, name and joined after a block',
      { addressAt: AT, addressShared: 2, names: ['たろう', 'タロウ2'], joinedAfter: AT },
      'medium',
    ],
    ['the same name alone', { names: ['たろう', 'たろう'] }, undefined],
    ['joined after a block alone', { joinedAfter: AT }, undefined],
    ['nothing', {}, undefined],
  ])('%s', (_, ties, strength) => {
    expect(linkStrength({ ...NONE, ...ties })?.strength).toBe(strength)
  })

  test('each reason has its own weight, the heaviest first, and together they are never sure', () => {
    const link = linkStrength({
      ...NONE,
      contactAt: AT,
      deviceAt: AT,
      addressAt: AT,
      addressShared: 2,
      joinedAfter: AT,
    })
    expect(link?.reasons.map((reason) => reason.kind)).toEqual(['contact_value', 'device', 'joined_after', 'address'])
    expect(link?.score).toBeLessThan(1)
  })
})

test.each([
  ['たろう', 'タロウ', 1],
  ['たろう', 'たろう２', 1],
  ['TARO☆', 'taro', 1],
  ['たろう', 'さくら', 0],
  ['', 'たろう', 0],
  ['あ', 'い', 0],
])('%s and %s: %d', (a, b, likeness) => {
  expect(nameLikeness(a, b)).toBe(likeness)
})
