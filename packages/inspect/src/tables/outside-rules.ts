import type { RuleSet } from '../phrase-table.ts'

/** How the words of outside-words.ts must stand to each other. The notation is explained in phrase-table.ts. */
export const OUTSIDE_RULES: readonly RuleSet[] = [
  {
    category: 'contact.solicit',
    reason: 'asks-contact',
    lines: `
      0.8  detail-bare 3>> urge                 | not-contact refusal told site
      0.8  social 8> dm-open                    | not-contact refusal told
      0.7  dm-open                              + detail-any/social/give | not-contact refusal told
      0.8  other-people 14> detail-any 10> gave | not-contact told third
      0.7  other-people 8> gave                 + circle | not-contact told third refusal
      0.75 linked 24>> circle                   | not-contact told third refusal
      0.75 direct-ping 16> prefer               | not-contact told refusal site
      0.75 just-in-case 24>> detail-any         + want-any | not-contact told refusal site third
      0.75 send-gift 14> addr-ask               | not-contact told refusal site third
      0.75 bet 12> detail-any                   | not-contact told refusal site third
      0.85 not-site 10>> private-one            | not-contact told refusal
      0.75 call-me 14>> phone-part              | not-contact told refusal third
      0.8  game 20> befriend                    | not-contact told refusal third
      0.8  nick 14> acc-part 14> acc-ask        | not-contact told refusal third
    `,
  },
  {
    category: 'contact.solicit',
    reason: 'moves-outside',
    lines: `
      0.85 out-place 12> talk-noun 10> way      | not-contact told refusal third own-purse
      0.75 out-place 4> talk-noun 3> want-any   | not-contact told refusal third own-purse
      0.85 after-cut 14> talk-can 10> way-wish  | not-contact told refusal third
      0.75 after-cut 24>> way-wish              + talk-can | not-contact told refusal third
      0.85 out-if 14> talk-can                  | not-contact told refusal
      0.75 no-meter 14> talk-can 4> place2      | not-contact told refusal site
      0.75 fan-group 16> come-in                | not-contact told refusal third
      0.8  no-watch 12> go-there                | not-contact told refusal third
      0.75 leaving 18>> follow-me               | not-contact told refusal third
      0.7  own-stream 14> come-there            | not-contact told refusal third
    `,
  },
  {
    category: 'contact.solicit',
    reason: 'hints-contact',
    lines: `
      0.8  own-page 10> look 16> find-me        | not-contact told refusal third
      0.8  paper-note 8> write-show 24>> remember    | not-contact told refusal third
      0.75 cover-way 16>> remember/tell-digits  | not-contact told refusal third
      0.75 tell-digits 12> cover-way            | not-contact told refusal third
      0.7  my-name 20> search                   + nick/social/detail-any | not-contact told refusal third
      0.4  nick/no-watch/direct-ping            | not-contact told refusal third unreal
    `,
  },
  {
    category: 'contact.solicit',
    reason: 'offers-contact',
    lines: `
      0.75 later 16& detail-any                 + give-end | not-contact told refusal third site
      0.8  afraid 20>> so-tell                  | not-contact told third site
      0.7  p: so-tell 12>> detail-any           | not-contact told refusal third site
    `,
  },
]
