import type { RuleSet } from '../phrase-table.ts'

/** How the words of money-plans.ts and contact-plans.ts must stand to each other. The notation is explained in phrase-table.ts. */
export const OFFER_RULES: readonly RuleSet[] = [
  {
    category: 'offsite.payment',
    reason: 'pays-outside',
    lines: `
      0.9  y-period 4> x-amt 10>> y-direct     | x-told x-past x-refuse y-others lure invest fee
      0.9  y-direct 6> y-period 4> x-amt       | x-told x-past x-refuse y-others lure invest fee
      0.88 y-period 4> x-amt 6> y-give         | x-told x-past x-refuse y-others lure invest fee
      0.87 m: y-period 4> x-amt 1> y-deal      | x-told x-past x-refuse y-others lure invest fee
      0.87 x-amt 8>> y-direct 8> y-give        | x-told x-past x-refuse y-others lure invest fee
      0.9  x-amt 20>> y-bank                   | x-told x-past x-refuse y-others lure invest fee
      0.9  y-bank 20>> x-amt 4> y-give         | x-told x-past x-refuse y-others lure invest fee
      0.6  m: x-amt 2> y-give                  | x-told x-past x-refuse y-others lure invest fee m-third
      0.88 byhand 28>> y-give                  | x-told x-past x-refuse y-others lure invest fee
      0.87 y-voucher 2> y-voucher-ok           | x-told x-past x-refuse y-others
      0.9  y-voucher 26>> y-cashable           | x-told x-past x-refuse y-others
      0.88 wish 3> y-wish-do                   | x-told x-past x-refuse
      0.87 x-app 30>> y-yours                  | x-told x-past x-refuse y-others lure
      0.9  n-meal-only 6> x-amt                | x-told x-past x-refuse y-others lure
      0.87 y-game 3> y-give                    | x-told x-past x-refuse y-others lure
      0.88 y-cash-app 14>> y-pay-way           | x-told x-past x-refuse y-others lure
      0.87 y-fee-give 14>> y-in-cash           | x-told x-past x-refuse y-others lure
      0.5  y-only-bank                         | x-told x-past x-refuse y-others lure
    `,
  },
  {
    category: 'contact.solicit',
    reason: 'asks-contact',
    lines: `
      0.87 k-app 6> k-have                     | k-not m-told
      0.87 k-initial 3> k-initial-ok           | k-not m-told
      0.88 k-phone 5> k-what-number            | k-not k-number-not m-told
      0.87 k-app 12> k-make                    | k-not m-told
      0.85 k-app 45>> k-you-too                | k-not m-told
      0.87 k-other 8> k-talk                   | k-not m-told
      0.87 k-your-number 3> k-wanted           | k-not m-told
      0.85 k-detail 2> k-hand-or               | k-not m-told
      0.87 k-app 8> k-okay                     | k-not m-told
      0.85 k-homephone 1> k-homephone-ok       | k-not m-told
      0.88 k-rest 3> k-app 3> k-rest-end       | k-not m-told
      0.87 k-app 1> k-yet                      | k-not m-told
      0.87 k-app 1> k-install                  | k-not m-told
      0.87 k-friend                            | k-not m-told
    `,
  },
]
