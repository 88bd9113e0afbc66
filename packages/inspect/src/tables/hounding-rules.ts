import type { RuleSet } from '../phrase-table.ts'

/** How the words of hounding-words.ts must stand to each other and to those of the other tables of pursuit. The notation is explained in phrase-table.ts. */
export const HOUNDING_RULES: readonly RuleSet[] = [
  {
    category: 'harm.stalking',
    reason: 'sounds-like-pursuit',
    lines: `
      0.85 m: when-out 14> worn-out 10> out-move 2> claims | unreal told site she-told of-us
      0.7  m: worn-out 10> out-move 2> claims   | unreal told site she-told of-us third
      0.88 ambush 24&& hunt-place               + you/her-end/await-when/await-miss/her-thing/exit-missed/so-i-come | unreal told fan-wait
      0.6  m: ambush                            | unreal told fan-wait third
      0.88 m: near-spot 6> i-was 18>> unaware   | unreal told fan-wait
      0.8  m: near-spot 6> i-was                + you/its-me | unreal told fan-wait third she-told
      0.85 m: bit-until 5> knows-it             | unreal told of-us she-told
      0.8  m: her-week 6> on-days               + so-i-come/her-thing | unreal told site of-us she-told
      0.6  m: her-week 4> on-days               | unreal told site of-us she-told third
      0.8  m: street/await-place 14> await-when 14> passes-by 2> claims | unreal told site she-told of-us
      0.8  m: await-when 14> street/await-place 12> passes-by 2> claims | unreal told site she-told of-us
      0.85 m: her-works 14> comes-as-guest      | unreal told
      0.85 m: heard-behind 16>> place-sound 24>> narrows | unreal told
      0.8  m: place-sound 16>> heard-behind 24>> narrows | unreal told
      0.88 m: acct-gone/barred/shut-out 28>> no-flight | unreal told
      0.5  m: no-flight                         | unreal told site third
      0.86 m: acct-kind 10> no-end              + block-talk/barred/its-me | unreal told site_money
      0.6  m: acct-kind 8> no-end               | unreal told site_money third
      0.85 m: roam-near 24>> chance-meet        | unreal told third
      0.88 picture-part/clue 16> by-map 14> found-it | unreal told third hunting
      0.85 m: by-map 14> found-it               + her-thing/you/place-known | unreal told third hunting
      0.88 m: private-acct 8> found-acct        | unreal told of-us
      0.88 m: rang 16> heard-her                | unreal told
      0.8  m: when-out 14> street 16> garment 8> looked-good | unreal told site she-told bystander
      0.8  m: street 12> saw-you                | unreal told site she-told bystander
      0.85 m: heard-behind/place-sound 24> round-all | unreal told hunting
      0.82 m: clue/picture-part 20> round-all   + you/her-thing/so-i-come/be-found | unreal told hunting third
      0.84 m: street/await-place/work-door 14> stand-if 6> will-meet | unreal told site late-ride
      0.88 m: await-place/work-door/front 10> await-do/waited 22>> other-way | unreal told site late-ride
      0.86 m: went-there 26>> told-away         | unreal of-us
      0.8  m: await-place/work-door/front 8> was-there 16>> other-way | unreal told site late-ride third
      0.82 m: street/await-place 10> round-all  + will-meet/be-found/you | unreal told hunting third
      0.85 m: kin-place 14> visited             + spoke-kin/kin-look | unreal told of-us
      0.85 m: home-thing 10> left-so            | unreal told own-home site
      0.82 m: is-yours                          | unreal told
      0.86 m: points-at 14> is-yours            | unreal told
      0.82 m: place-topic 14> which-house       + points-at/clue | unreal told she-told
      0.6  m: place-topic 14> which-house       | unreal told she-told
      0.86 m: whose-place/her-world 10> paper-thing 6> plate-read | unreal told
      0.85 m: front/await-place 16> waits-kana  + you/await-miss/her-end/exit-missed/no-answer | unreal told site late-ride
    `,
  },
  {
    category: 'harm.stalking',
    reason: 'presses-for-contact',
    lines: `
      0.85 m: all-day 12> stay-open             | unreal told at-work house-rule
      0.82 m: leave-me 6> forbids               | unreal told third
      0.82 m: sent-many 20>> reply-late         | unreal told third at-work
      0.87 m: each-step 8> step-order           | unreal told at-work
      0.85 m: clock-time 6> clock-time 6> clock-time + clock-what | unreal told
      0.85 m: press-if 16>> press-on            | unreal told third at-work fan-wait
      0.85 m: tracker 16> you-there             | unreal told lost-way third
    `,
  },
]
