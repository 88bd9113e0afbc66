import type { RuleSet } from '../phrase-table.ts'

/** How the words of way-words.ts and purse-words.ts must stand to each other. The notation is explained in phrase-table.ts. */
export const WAY_RULES: readonly RuleSet[] = [
  {
    category: 'contact.solicit',
    reason: 'asks-contact',
    lines: `
      0.86 w-hidden 14> w-tell                 | w-not k-not m-told
      0.86 w-hidden 14>> w-tell                + w-bit k-detail | w-not k-not m-told
      0.86 w-bit 8> w-tell                     | w-not k-not m-told
      0.86 w-tell 6>> w-bit                    | w-not k-not m-told
      0.86 w-others 12> w-gave                 | w-not k-not
      0.86 w-time 14> w-due                    | w-not k-not m-told
      0.86 w-due 16>> w-time                   | w-not k-not m-told
      0.86 w-spot 6>> w-spot-do                | w-spot-not k-not m-told
      0.86 w-join                              | w-join-not k-not m-told
      0.86 k-app 6> w-acct 3> w-what           | w-acct-not k-not m-told
      0.86 k-app 24>> w-seek                   + w-what | w-acct-not k-not m-told
      0.86 w-acct 4> w-what 10>> w-seek        | w-acct-not k-not m-told
      0.86 k-detail 5> w-wanted                + w-me | w-wanted-not k-not m-told
      0.86 w-asked 24>> w-yes                  | w-yes-not k-not m-told
      0.86 w-messenger 2> w-still              | w-still-not k-not m-told
      0.87 w-initials 12>> w-choose            | k-not m-told
      0.87 w-acct 10>> w-sought 16>> w-what    | w-acct-not k-not m-told
      0.87 k-app 12> w-sought 16>> w-what      | w-acct-not k-not m-told
      0.86 w-ready 14>> w-say                  | w-not k-not m-told
    `,
  },
  {
    category: 'contact.solicit',
    reason: 'moves-outside',
    lines: `
      0.87 w-apart 26>> w-spot-wide            | w-spot-not k-not m-told
      0.86 w-free-side 3> w-free-do            | k-not m-told
      0.86 w-mark 3> w-mark-do                 | w-mark-not k-not m-told
      0.87 w-past-site 3> w-talk               | k-not m-told
    `,
  },
  {
    category: 'offsite.payment',
    reason: 'pays-outside',
    lines: `
      0.88 y-give/x-bear/v-give 24>> v-which-bank     | x-told x-past x-refuse lure invest fee
      0.88 v-card 10> v-card-do                | x-told x-past x-refuse lure v-shop
      0.87 account 14> v-if-told 24>> v-give/y-give   | x-told x-past x-refuse invest fee
      0.87 v-direct 2> v-if-give               | x-past x-refuse v-shop
      0.87 v-slip 8> v-slip-do 24>> v-pay-for  | x-told x-past x-refuse v-shop
      0.87 v-pay-for 16>> v-slip 8> v-slip-do  | x-told x-past x-refuse v-shop
      0.87 v-points 8> v-points-do             | x-told x-past x-refuse v-shop
      0.87 v-short 10> v-i-send                | x-past x-refuse lure v-shop
      0.87 v-bills 26>> v-straight             | x-told x-past x-refuse v-shop
      0.87 v-outside 4> v-take                 | x-past x-refuse v-shop
      0.87 v-straight 2> v-sell                | x-past x-refuse v-shop
      0.86 v-payee 10> v-tells                 | x-told x-past x-refuse lure invest fee v-shop
      0.87 v-any-bank 20>> v-can-put           | x-told x-past x-refuse lure invest fee
      0.86 x-app 16> v-goes                    | x-told x-past x-refuse lure v-shop
      0.86 p: v-buy 16>> v-half                | x-told x-past x-refuse lure v-shop
    `,
  },
]
