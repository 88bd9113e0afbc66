import type { RuleSet } from '../phrase-table.ts'

/** How the words of meeting-scenes.ts and money-scenes.ts must stand to each other. The notation is explained in phrase-table.ts. */
export const SCENE_RULES: readonly RuleSet[] = [
  {
    category: 'offsite.meet',
    reason: 'meets-in-person',
    lines: `
      0.9  in-person 12> see-any                | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.85 not-screen 14&& see-any              | m-told m-third m-past m-screen m-dream m-refuse
      0.85 where-ask 6> see-any                 | m-told m-third m-past m-screen m-dream m-refuse
      0.82 spot/town 12> see-any                | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.85 once 10> see-plan                    | m-told m-third m-past m-screen m-dream m-refuse
      0.5  once 8> see-weak                     | m-told m-third m-past m-screen m-dream m-refuse
      0.75 see-plan                             | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.85 treat-thing 5> how-about             | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.85 together 10> treat-thing 8> how-about | m-told m-third m-past m-screen m-dream m-refuse
      0.85 spot/town 10> treat-thing > and-so/how-about | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.65  spot/town 5> how-about               | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.75 when 10> treat-thing > and-so        | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.45 m: treat-thing 1> and-so            | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.6 my-place 6> come-in-person           | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.8  town 5> come-in-person               | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.6 her-place 4> go-there-will           | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.85 her-place 5> go-there-will 12>> so-meet | m-told m-third m-past m-screen m-dream m-refuse
      0.6 when 8& her-place 4> go-there-will   | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.5  town 5> go-there-will 14>> so-meet   | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.8  car-any 8> ride-invite               | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.8  hand-thing 8> hand-in-person         | m-told m-third m-past m-screen m-dream m-refuse
      0.45 hand-in-person                      | m-told m-third m-past m-screen m-dream m-refuse
      0.8 when 12> spot 4> spot-end            | m-told m-third m-past m-screen m-dream m-refuse
      0.85 lodging 6> room-taken 14>> you-come  | m-told m-third m-past m-screen m-dream m-refuse
      0.65 lodging/spot 18>> nothing-done       | m-told m-third m-past m-screen m-dream m-refuse
      0.85 treat-thing 5> when 4> how-about     | m-told m-third m-past m-screen m-dream m-refuse
      0.85 m-outing                             | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.5 m-along                              | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.85 m-needs 6> m-along                   | m-told m-third m-past m-screen m-dream m-refuse
      0.8  m-stay                               | m-told m-third m-past m-screen m-dream m-refuse
      0.85 m-polite                             | m-told m-third m-past m-screen m-dream m-refuse
      0.85 m-trip 30>> see-any/meet-ask         | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.85 m-lure-home 5> m-come-see            | m-told m-third m-past m-screen m-dream m-refuse
      0.85 when 12> m-chain 3> m-be-there       | m-told m-third m-past m-screen m-dream m-refuse
      0.65  m-chain 2> m-be-there                | m-told m-third m-past m-screen m-dream m-refuse
      0.8  treat-thing 4> come-in-person        | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.85 see-any 8>> town/spot/m-place        | m-told m-third m-past m-screen m-dream m-refuse
      0.82 m-place/spot/m-chain 8> m-do-lets    | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.85 m-flesh 6> m-do-lets               | m-told m-third m-past m-screen m-dream m-refuse
      0.85 together 10> treat-thing 6> m-do-lets | m-told m-third m-past m-screen m-dream m-refuse
      0.6  treat-thing 3> m-do-lets             | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.85 m-place 2> together 12> m-do-lets/how-about | m-told m-third m-past m-screen m-dream m-refuse
      0.5  together 8> m-do-lets                | m-told m-third m-past m-screen m-dream m-refuse
      0.8  m-mate 4> m-be-mate                  | m-told m-third m-past m-screen m-dream m-refuse
      0.8  m-shop 10> m-guest                   | m-told m-third m-past m-screen m-dream m-refuse
      0.85 spot/town/m-place/m-chain 5> m-arrived 12>> m-where-are | m-told m-third m-past m-screen m-dream m-refuse
      0.85 see-any 12>> m-go-far                | m-told m-third m-past m-screen m-dream m-refuse
      0.8  m-go-far 14> see-any/her-place   | m-told m-third m-past m-screen m-dream m-refuse
      0.8  m-seat 8>> m-for-you                 | m-told m-third m-past m-screen m-dream m-refuse
      0.85 m-trip/town/her-place 26>> m-guide   | m-told m-third m-past m-screen m-dream m-refuse
      0.8  see-any 12>> when 4> how-about       | m-told m-third m-past m-screen m-dream m-refuse m-again
      0.85 where-ask 14> m-chain/spot/treat-thing 2> m-be-there | m-told m-third m-past m-screen m-dream m-refuse
      0.75 m-company 4> m-do-lets               | m-told m-third m-past m-screen m-dream m-refuse m-again
      0.8  m-do-lets 2> m-company               | m-told m-third m-past m-screen m-dream m-refuse m-again
      0.85 m-event 22> m-event-come             | m-told m-third m-past m-screen m-dream m-refuse
      0.7 m-raw                                | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.9  m-english                            | m-told m-third m-past m-screen m-dream m-refuse
      0.8  when 10> m-date                      | m-told m-third m-past m-screen m-dream m-refuse
      0.6 outing 3> see-any                    | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.85 once 8&& see-let-us                  | m-told m-third m-past m-screen m-dream m-refuse m-again
      0.8  town/spot/m-chain/outing 1> m-wait-at | m-told m-third m-past m-screen m-dream m-refuse
      0.69 m-slang                              | m-told m-third m-past m-dream m-refuse
      0.8  see-lets                             | m-told m-third m-past m-screen m-dream m-refuse m-again
      0.75 see-any 10>> treat-thing             | m-told m-third m-past m-screen m-dream m-refuse m-again m-tale
      0.75 treat-thing 14>> m-free             | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.75 m-wear 4> m-worn                     | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.8  my-place/lodging 14>> m-visit        | m-told m-third m-past m-screen m-dream m-refuse
      0.8  her-place 14> m-drop-by              | m-told m-third m-past m-screen m-dream m-refuse
      0.75 town/spot 26>> see-any               | m-told m-third m-past m-screen m-dream m-refuse m-again m-tale
      0.75 m-table > m-book                     | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.6  body-near 4> body-wish               | m-told m-third m-past m-screen m-dream m-refuse m-tale
    `,
  },
  {
    category: 'offsite.payment',
    reason: 'pays-outside',
    lines: `
      0.9  x-app/x-code 14> x-send              | x-told x-own x-past x-refuse
      0.85 x-send 6> x-app/x-code               | x-told x-own x-past x-refuse
      0.9  site-eats 26&& x-direct 16> x-money/x-send/x-give | x-told x-own x-past x-refuse
      0.85 site-eats 22>> x-app/x-code/x-cash/x-allow | x-told x-own x-past x-refuse
      0.85 site-eats 20>> x-direct              | x-told x-own x-past x-refuse
      0.85 x-direct 12& x-cheap                 | x-told x-own x-past x-refuse
      0.85 x-direct 10> x-amt 10> x-give       | x-told x-own x-past x-refuse
      0.85 x-amt 10> x-direct 10> x-give       | x-told x-own x-past x-refuse
      0.75 x-account 20>> x-tell                | x-told x-own x-past x-refuse lure
      0.85 x-market 18> x-buy                   | x-told x-own x-past x-refuse
      0.85 x-cash 12> x-give                    | x-told x-own x-past x-refuse
      0.85 x-bill 10> x-bear                    | x-told x-own x-past x-refuse
      0.7  x-bill 14>> x-help-me                | x-told x-past x-refuse v-other-pays
      0.7  x-allow 10> x-hand                   | x-told x-own x-past x-refuse lure
      0.75 x-patron                             | x-told x-own x-past x-refuse lure
      0.85 x-route                              + x-app x-code x-cash x-bill x-allow bypass amount money | x-told x-own x-past x-refuse
      0.8  x-rate 14> x-deal                    | x-told x-own x-past x-refuse lure
      0.8  x-direct 5> x-pay                    | x-told x-own x-past x-refuse
      0.85 x-direct 3> x-support                | x-told x-own x-past x-refuse
      0.85 x-app 1> x-do                        | x-told x-own x-past x-refuse
      0.8  x-card                               | x-told x-own x-past x-refuse lure
      0.8  x-bill 20>> x-bear                   | x-told x-own x-past x-refuse lure
      0.8  x-otherway 14>> x-direct/x-app/x-code/x-cash | x-told x-own x-past x-refuse
      0.8  x-if-you 4> x-amt                    | x-told x-own x-past x-refuse lure
      0.85 x-goods 8> x-bear                    | x-told x-own x-past x-refuse
      0.4  x-amt 5> x-hand                     | x-told x-own x-past x-refuse lure
      0.5  x-club 8> x-join                     | x-told x-own x-past x-refuse
      0.8  x-goods 8> x-buy-me                  | x-told x-own x-past x-refuse
    `,
  },
]
