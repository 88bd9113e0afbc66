import type { RuleSet } from '../phrase-table.ts'

/** How the words of meeting-plans.ts must stand to each other. The notation is explained in phrase-table.ts. */
export const PLAN_RULES: readonly RuleSet[] = [
  {
    category: 'offsite.meet',
    reason: 'meets-in-person',
    lines: `
      0.9  n-spot 3> n-clock 3> n-ok               | m-told m-third m-past m-screen m-dream m-refuse
      0.9  n-clock 4> n-spot 3> n-ok               | m-told m-third m-past m-screen m-dream m-refuse
      0.88 n-city/town 3> n-clock 4> n-ok          | m-told m-third m-past m-screen m-dream m-refuse
      0.88 n-clock 4> n-city/town 4> n-ok          | m-told m-third m-past m-screen m-dream m-refuse
      0.85 n-city/town/n-spot 3> n-clock-end       | m-told m-third m-past m-screen m-dream m-refuse
      0.85 n-clock 2> n-spot 3> n-wait             | m-told m-third m-past m-screen m-dream m-refuse
      0.69  n-city/town/n-spot 2> n-wait            | m-told m-third m-past m-screen m-dream m-refuse
      0.88 n-wait 20>> n-seen 3> n-worn            | m-told m-third m-past m-screen m-dream m-refuse
      0.69 n-spot 24>> n-seen 3> n-worn            | m-told m-third m-past m-screen m-dream m-refuse
      0.88 n-city/town 1> n-round 12> n-go-lets/n-suru/n-dai/how-about | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.87 n-city/town 14> n-go-lets               | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.85 n-city/town/n-spot 8> n-dai             | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.87 treat-thing 5> n-dai                    | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.87 n-city/town 4> treat-thing 2> n-suru    | m-told m-third m-past m-screen m-dream m-refuse
      0.8 treat-thing > n-demo                    | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.88 n-trip 26>> n-demo                      | m-told m-third m-past m-screen m-dream m-refuse
      0.87 n-city/town 8> n-trip 26>> how-about/n-dai/n-suru/n-demo/see-any | m-told m-third m-past m-screen m-dream m-refuse
      0.82 n-outdoors 14>> n-short                 | m-told m-third m-past m-screen m-dream m-refuse
      0.8 n-home/n-place/n-spot/treat-thing/n-city/town/once 28>> n-honor | m-told m-third m-past m-screen m-dream m-refuse m-again
      0.5  m: n-honor                              | m-told m-third m-past m-screen m-dream m-refuse m-again
      0.88 n-home 2> n-come                        | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.87 n-city/town 3> n-come                   | m-told m-third m-past m-screen m-dream m-refuse
      0.88 n-city/town/n-spot/n-place/outing 8> n-lift | m-told m-third m-past m-screen m-dream m-refuse
      0.88 n-lift 26>> n-free/n-city/town/outing/n-go-lets | m-told m-third m-past m-screen m-dream m-refuse
      0.88 n-go-lets/n-suru/see-any 26>> n-lift    | m-told m-third m-past m-screen m-dream m-refuse
      0.6 m: n-lift                               | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.88 n-ticket 26>> n-go-see                  | m-told m-third m-past m-screen m-dream m-refuse
      0.88 n-meal-only 6> x-amt                    | m-told m-third m-past m-screen m-dream m-refuse
      0.87 n-good-shop 18>> n-go-lets/n-dai/how-about/n-come | m-told m-third m-past m-screen m-dream m-refuse
      0.9  n-go-lets 2> m-company                  | m-told m-third m-past m-screen m-dream m-refuse
      0.88 m-company 10> n-go-lets                 | m-told m-third m-past m-screen m-dream m-refuse
      0.87 n-place 3> n-dur 14>> n-talk-wish       | m-told m-third m-past m-screen m-dream m-refuse
      0.87 once 16>> n-place 2> n-dur              | m-told m-third m-past m-screen m-dream m-refuse
      0.8  n-at-home 14> n-do-two                        | m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.9  n-flesh-wish 3> n-face                        | m-told m-third m-past m-screen m-dream m-refuse
      0.88 n-near 20>> n-face/see-any/treat-thing/n-suru | m-told m-third m-past m-screen m-dream m-refuse
      0.87 n-douhan                                      | m-told m-third m-past m-screen m-dream m-refuse
      0.88 outing/treat-thing/n-city/town/m-event/m-chain/n-spot 26>> n-with-me | m-told m-third m-past m-screen m-dream m-refuse
      0.88 n-booked 26>> n-with-me/n-dai                 | m-told m-third m-past m-screen m-dream m-refuse
      0.6 n-spot/outing/treat-thing 16>> m-go-far| m-told m-third m-past m-screen m-dream m-refuse m-tale
      0.88 n-gift 5> n-by-hand                           | m-told m-third m-past m-screen m-dream m-refuse
      0.75 m: m-chain/outing/n-city/town 1> n-go-ask     | m-told m-third m-past m-screen m-dream m-refuse
      0.9  n-then 3> m-chain/outing/n-city/town/treat-thing 2> n-go-ask | m-told m-third m-past m-screen m-dream m-refuse
      0.88 n-play 4>> n-city/town/m-chain                | m-told m-third m-past m-screen m-dream m-refuse
      0.87 n-city/town/m-chain 4> n-play                 | m-told m-third m-past m-screen m-dream m-refuse
      0.87 n-with-you 10> n-spot/treat-thing 6> n-want   | m-told m-third m-past m-screen m-dream m-refuse
      0.87 treat-thing 1> n-only-ok                      | m-told m-third m-past m-screen m-dream m-refuse
      0.82 n-city/town/n-spot/m-chain 8> n-just-do       | m-told m-third m-past m-screen m-dream m-refuse
      0.85 m: n-room                               | m-told m-third m-past m-screen m-dream m-refuse
    `,
  },
]
