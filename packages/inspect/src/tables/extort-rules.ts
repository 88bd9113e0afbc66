import type { RuleSet } from '../phrase-table.ts'

/** How the words of extort-words.ts must stand to each other and to those of the other tables of threats. The notation is explained in phrase-table.ts. */
export const EXTORT_RULES: readonly RuleSet[] = [
  {
    category: 'harm.threat',
    reason: 'sounds-threatening',
    lines: `
      0.6  maim-say                              | no-threat unreal told third pests hobby
      0.85 maim-say                              + you angry betray if-not come-for stay-put insult rival bully | no-threat unreal told third pests hobby
      0.85 come-for/angry/you/stay-put 24>> maim-may | no-threat unreal told third pests hobby
      0.7  maim-may                              | no-threat unreal told third pests hobby
      0.8  come-for/angry/you 20>> maim-wish     | no-threat unreal told third pests hobby
      0.5  maim-wish                             | no-threat unreal told third pests hobby
      0.8  come-for 16>> stay-put                + angry you bully insult violence maim body-fear | no-threat unreal told third site
      0.55 come-for 16>> stay-put                | no-threat unreal told third site
      0.85 rival 14> caught-if 14> then-plain    | no-threat unreal told third
      0.85 caught-if 8> maim/then-plain          + rival | no-threat unreal told third
      0.85 folk/public-wall 8> her-image 4> spread-any | no-threat unreal told third proud kindly
      0.85 her-image 8> folk/public-wall 6> spread-any | no-threat unreal told third proud kindly
      0.85 betray/if-not 16>> her-image 6> spread-any | no-threat unreal told third proud
      0.8  unless 12> her-image 6> spread-any    + you menace folk countdown deadline the-thing | no-threat unreal told third proud kindly
      0.85 expose/let-out/spread-any 12>> countdown | no-threat unreal told third proud
      0.85 countdown 16>> expose/let-out/maim/violence + betray unless you deadline body-fear | no-threat unreal told third proud
      0.85 by-then 20> folk 14> will-know        | no-threat unreal told third proud kindly site
      0.75 by-then 16> will-know                 + her-image you secret the-thing insult betray | no-threat unreal told third proud kindly site
      0.8  ban-you                               + you unless betray if-not menace angry insult review | no-threat unreal told third
      0.5  ban-you                               | no-threat unreal told third
      0.8  bully 24>> maim/violence/betray/menace/come-for/body-fear/stay-put | no-threat unreal told third
      0.5  bully                                 | no-threat unreal told third
      0.85 unless/betray/if-not 16>> own-death   | unreal told third
      0.75 own-death                             + you angry insult | unreal told third
      0.85 latin-harm                            | unreal told
      0.85 folk/the-thing/her-image/secret/shame-page 34>> all-ready + stop-now dark-ask betray if-not deadline insult | unreal told proud third kindly
      0.85 all-ready 34>> stop-now               + folk the-thing her-image secret expose spread-any shame-page | unreal told proud third
      0.85 folk/the-thing/her-image/secret/expose/let-out 20>> dark-ask + stop-now deadline amount betray unless you still | unreal told proud third kindly
      0.8  dark-ask 24>> stop-now                | unreal told third kindly
      0.5  dark-ask                              | no-threat unreal told third kindly
      0.5  vow-west                              + you insult angry her-deed secret | no-threat unreal told third proud kindly
      0.5  m: well-wish                          + you stop-now menace | unreal told third
      0.8  folk/their-line 24>> stop-now         + the-thing her-image secret spread-any let-out tell expose tell-vow shown-to | unreal told proud third kindly
      0.85 past-any 10>> folk/her-image/the-thing/secret 12> spread-any/let-out/tell-vow/vow-west/shown-to | unreal told proud third kindly
      0.8  past-any 8>> push-send                + her-image the-thing secret folk demand amount stop-now countdown | unreal told proud third
      0.85 folk/their-line 14> vow-west          | no-threat unreal told third proud kindly
      0.8  your-sis/your-kin/spoke-kin 24>> well-wish | unreal told third
      0.8  bladed 16> buyable 18>> hintly        | unreal told hobby third
      0.85 anger-me 24>> hard-lesson/maim/violence/body-harm/well-wish/harm-more | no-threat unreal told third
      0.85 folk/public-wall 14> spite-ask        | unreal told third kindly
      0.75 her-image/secret 10> spite-ask        + you insult angry betray unless if-not bully menace | no-threat unreal told third kindly
      0.85 spite-ask 10>> you                    + folk public-wall her-image secret shame-page | no-threat unreal told third kindly
      0.85 pay-unless 14> visit-home             | unreal told third site
      0.85 betray/if-not 10> visit-home          + amount pay-unless hard-men muscle spent good-faith demand | unreal told third site
      0.7  betray/if-not 10> visit-home          | unreal told third site
      0.85 hard-men/muscle 34>> visit-home       + unless betray pay-unless if-not | unreal told site
      0.7  unless 8> visit-home                  + you menace body-fear angry insult her-thing | no-threat unreal told third site
    `,
  },
]
