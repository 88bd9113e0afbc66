import type { RuleSet } from '../phrase-table.ts'

/** How the words of money-words.ts and meeting-words.ts must stand to each other. The notation is explained in phrase-table.ts. */
export const OFFSITE_RULES: readonly RuleSet[] = [
  {
    category: 'offsite.payment',
    reason: 'pays-outside',
    lines: `
      0.9  wallet 12> give                      | own-purse tells-money
      0.9  giftcode 14> give                    | own-purse tells-money
      0.85 wallet 14>> pay-verb                 | own-purse tells-money
      0.8  give 6> wallet/giftcode              | own-purse tells-money
      0.6  account 14>> amount 6> give/money-verb | own-purse tells-money
      0.8  amount 8& direct                     + reward/employ | own-purse tells-money
      0.8  account 16> give                     | own-purse tells-money
      0.8  account 14> money-verb               | own-purse tells-money
      0.85 byhand 10> money-verb/give           | own-purse tells-money
      0.9  bank 12> bank 8> number              | own-purse tells-money
      0.85 bypass 18&& money/amount/wallet/pay-verb/giftcode | own-purse tells-money unreal
      0.6  bypass 16> pay-now/reward            | own-purse tells-money
      0.85 direct 8> money/amount 10> money-verb/give | own-purse tells-money
      0.85 money/amount 10> direct 8> money-verb/give | own-purse tells-money
      0.75 direct 4> pay-verb                   | own-purse tells-money no-invite
      0.8  amount 12> direct 4> reward          | own-purse tells-money
      0.85 wish 10> wish-give                   | own-purse tells-money
      0.85 employ 16& amount                    | own-purse tells-money
      0.7  m: employ > reward                   | own-purse tells-money
      0.8  leave-site 20& amount/employ         | own-purse tells-money no-invite
      0.8  period 6> amount 14> reward/employ   | own-purse tells-money site_money lure
      0.4  m: amount 4> money-verb              | own-purse tells-money site_money lure invest fee
      0.7  p: amount 8> give                    | own-purse tells-money site_money lure invest fee sum
      0.6  m: cost 5> bear-fare/reward          | own-purse tells-money no-invite
      0.5  cost 8> pay-now                      | own-purse tells-money no-invite
      0.75 transfer                             | own-purse tells-money lure half-lure invest fee unreal
      0.85 leave-site 20&& monthly-sum/what-sum | own-purse tells-money no-invite
      0.75 period 8> hand-over                  + leave-site | own-purse tells-money no-invite
      0.8  lost-pay 18& make-up                 | own-purse tells-money no-invite lure
      0.8  what-sum 14>> make-up/hand-over      | own-purse tells-money no-invite lure site_money
      0.8  berry 6> at-that                        | own-purse tells-money strawberry unreal
      0.6  bypass 16>> direct                   | own-purse tells-money unreal
      0.8  prefer-cash                          | own-purse tells-money unreal
      0.8  allowance 8> allow-verb              | own-purse tells-money unreal site_money lure fee
      0.8  employ 16>> monthly-sum/what-sum/allowance | own-purse tells-money unreal
      0.6  monthly-sum 12>> at-that/hand-over      | own-purse tells-money unreal lure invest fee
      0.85 account 20>> put-in                  | own-purse tells-money lure fee
      0.8  m: cost-how 14>> i-bear              | own-purse tells-money no-invite
      0.9  pay-english                          | own-purse
      0.85 site-cut 16>> direct                 | own-purse tells-money
      0.5  wallet/giftcode                      | own-purse tells-money unreal
    `,
  },
  {
    category: 'offsite.meet',
    reason: 'meets-in-person',
    lines: `
      0.9  in-person 6> see-verb                | no-invite chat-meet no-meet unreal
      0.6 in-person 6> meet                    | no-invite chat-meet no-meet unreal
      0.55  wait 8> spot                         | no-invite chat-meet no-meet unreal own-purse
      0.8  spot 10> pick-me                     | no-invite no-meet unreal
      0.8  celebrate 8> meal 6> go              | no-invite chat-meet no-meet unreal
      0.8  celebrate 10> treat                  | no-invite chat-meet no-meet unreal site
      0.8  living-near 14> meet-push                | no-invite chat-meet no-meet unreal
      0.8  only-meet                            | chat-meet no-meet unreal
      0.65 spot 16>> sign-of-me                 | no-invite chat-meet no-meet unreal
      0.6 sign-plain                           | no-invite chat-meet no-meet unreal site
      0.8  off-screen 14>> beside-wish          | no-invite no-meet unreal
      0.8  real-me 14> come-see                 | no-invite chat-meet no-meet unreal
      0.7  come-help 14>> help-thanks           | no-invite chat-meet no-meet unreal
      0.9  meet-plain                           | no-invite chat-meet no-meet unreal
      0.84 meal 6> go                           | no-invite chat-meet no-meet unreal m-tale
      0.6  outing 5> go                         | no-invite chat-meet no-meet unreal m-tale
      0.85 together 12> outing/meal/lodging 8> go-wish | no-invite chat-meet no-meet unreal
      0.8  outing/meal/town 8> together 6> go/go-wish | no-invite chat-meet no-meet unreal
      0.85 spot/town 8> meal 8> go              | no-invite chat-meet no-meet unreal
      0.85 spot/town 12> see-verb               | no-invite chat-meet no-meet unreal
      0.5  spot/town 12> wait                   + when | no-invite chat-meet no-meet unreal own-purse
      0.65 spot 6> wait                         | no-invite chat-meet no-meet unreal own-purse
      0.8  when 6> spot/town 12> wait           | no-invite chat-meet no-meet unreal own-purse
      0.8  your-town 8> come-by 16>> meet-ask | no-invite chat-meet no-meet unreal
      0.75 town 8> come-by 14>> meet-ask      | no-invite chat-meet no-meet unreal
      0.6  your-town 6> visit-yours             | no-invite chat-meet no-meet unreal
      0.7 my-home 4> home-visit                | no-invite chat-meet no-meet unreal m-tale
      0.8  your-home 4> visit-yours             | no-invite chat-meet no-meet unreal
      0.75 spot/meal/town 10> just              | no-invite chat-meet no-meet unreal m-tale
      0.85 town/your-town/when 8> guide         | no-invite chat-meet no-meet unreal
      0.85 guide 8> town                        | no-invite chat-meet no-meet unreal
      0.85 car 12> ride                         | no-invite chat-meet no-meet unreal
      0.8 pickup                               | no-invite chat-meet no-meet unreal m-tale
      0.5  for-two 6> booking                   | no-invite chat-meet no-meet unreal m-tale
      0.8  for-two 8> booking                   + together/invite-any | no-invite chat-meet no-meet unreal
      0.8  for-two 16> invite-any               + booking | no-invite chat-meet no-meet unreal
      0.69  fare 6> bear-fare                    | no-invite chat-meet no-meet unreal own-purse
      0.8  off-meeting 8> off-join              | no-invite chat-meet no-meet unreal m-tale
      0.6 her-shop 8> shop-visit               | no-invite chat-meet no-meet unreal m-tale
      0.8  together 8> go                       + outing/meal/town/spot/lodging/car | no-invite chat-meet no-meet unreal
      0.5  together 6> go                       | no-invite chat-meet no-meet unreal
      0.5  see-verb                             + when/spot/town | no-invite chat-meet no-meet unreal
      0.4  two-of-us + when/spot/town/your-town/meal/outing/lodging/car/my-home/your-home | no-invite chat-meet no-meet unreal m-tale
    `,
  },
]
