import type { RuleSet } from '../phrase-table.ts'

/** How the words of reprisal-words.ts must stand to each other and to those of threat-words.ts. The notation is explained in phrase-table.ts. */
export const REPRISAL_RULES: readonly RuleSet[] = [
  {
    category: 'harm.threat',
    reason: 'sounds-threatening',
    lines: `
      0.85 maim-vow                             | no-threat unreal told third
      0.85 betray/unless 14> maim               | no-threat unreal told third
      0.8  betray/unless 16> violence/mild-violence/body-harm/ruin | no-threat unreal told third
      0.8  you/her-thing/your-kin 10> maim      | no-threat unreal told third
      0.8  betray/unless 20> hard-lesson        | no-threat unreal told third
      0.8  betray/if-not 20> bad-turn           | no-threat unreal told third
      0.75 you/menace 14> hard-lesson           | no-threat unreal told third
      0.5  hard-lesson                          + you/menace/unless/body-fear/demand | no-threat unreal told third
      0.85 muscle 12> wont-sit                  + betray/unless/you/menace/violence/maim | no-threat unreal told
      0.6  muscle 8> wont-sit                   | no-threat unreal told
      0.8  betray/unless 24>> muscle 14> wont-sit | no-threat unreal told
      0.85 outed 14& outed-choice               | no-threat unreal told third
      0.85 outed 6> outed                       | no-threat unreal told third
      0.8  betray/unless 20> outed              | no-threat unreal told third
      0.85 audience 26> tell-if 20>> rhetoric   + secret/you/the-thing | no-threat unreal told third
      0.75 audience 14> tell-if 14>> rhetoric   | no-threat unreal told third
      0.8  secret/the-thing 16> tell-if 20>> rhetoric | no-threat unreal told third
      0.75 tell-if 8>> you-trouble              + unless/so-do/audience/secret/the-thing | no-threat unreal told third
      0.85 betray/unless 20> the-thing/old-stuff/secret 12> let-out | no-threat unreal told third
      0.8  the-thing 14> let-out                + betray/unless/audience/you/menace/deadline | no-threat unreal told third
      0.8  betray/unless 16> expose             + you/secret/the-thing/audience/shame-page | no-threat unreal told third
      0.8  betray/unless 16> shame-page         | no-threat unreal told third
      0.85 shame-page 8> page-made              | no-threat unreal told third
      0.8  betray/unless 16> tell-vow           + audience/secret/know/the-thing | no-threat unreal told third
      0.75 audience 40>> betray 14> tell/expose | no-threat unreal told third
      0.75 audience 8> tell 14>> secret         | no-threat unreal told third
      0.8  their-line 14>> line-ready           | no-threat unreal told
      0.8  punish 20&& punish-mark              | no-threat unreal told third
      0.8  review 14> wreck                     | no-threat unreal told third
      0.75 audience 40>> shall-tell             + secret/you/her-deed/unless/the-thing/their-line | no-threat unreal told third
      0.85 limb 8> mangle                       + betray/unless/you/menace/body-fear/shall-i | no-threat unreal told third
      0.6  limb 6> mangle                       | no-threat unreal told third
      0.8  limb/arson 6> shall-i                | no-threat unreal told third
      0.85 you/her-thing/audience/betray/unless 14> arson | no-threat unreal told third
      0.8  if-given 20>> mercy-thing 12> mercy  | no-threat unreal told third
      0.8  mercy-thing 24>> if-given 10> mercy  | no-threat unreal told third
      0.75 mercy-thing 8> mercy                 + if-given/deadline/amount/unless | no-threat unreal told third
      0.75 each-time 16> let-out                + secret/the-thing/you/audience | no-threat unreal told third
      0.8  anger-me 16>> what-becomes           | no-threat unreal told third
      0.85 audience 24> her-deed 14> tell/consult/tell-vow/tell-tease | no-threat unreal told
      0.8  her-deed 14> audience 12> tell/consult/tell-vow/tell-tease/tell-if | no-threat unreal told
      0.8  audience 10> tell 14>> her-deed      | no-threat unreal told
      0.65 audience 8> consult                  + you/secret/unless/betray | no-threat unreal told third
      0.85 en-lever 40& en-harm                 | unreal told
      0.75 the-thing/secret 14> sell-price      + you/unless/if-given | no-threat unreal told third
      0.8  one-stroke 16> gone                  | no-threat unreal told third
      0.75 betray/unless 10> push-send          | no-threat unreal told third
      0.7  like-them 24>> same-end              + you/menace/unless/body-fear/audience | no-threat unreal told third
      0.8  made-unable                          + you/insult/unless/betray/audience/limb | no-threat unreal told third
      0.5  made-unable                          | no-threat unreal told third
      0.8  my-turn                              + unless/betray/you/the-thing/audience | no-threat unreal told third
      0.5  my-turn                              | no-threat unreal told third entrust capital invest
      0.75 the-thing/old-stuff/secret/your-sis/your-kin 20> dont-care | no-threat unreal told third
      0.8  your-sis 34>> warn-them              + you/menace/know/fact-tail/unless | no-threat unreal told
      0.5  your-sis 20>> warn-them              | no-threat unreal told
      0.8  up-to-you                            + the-thing/let-out/expose/secret/audience | no-threat unreal told third
      0.8  oops 14> slip-out                    + the-thing/secret/audience/you/unless | no-threat unreal told third
      0.5  oops 14> slip-out                    | no-threat unreal told third
      0.85 be-hit                               | no-threat unreal told third
      0.8  insult 40>> insult-then              | no-threat unreal told third
      0.5  insult                               | no-threat unreal told third
      0.75 audience 8> sent-thing 14> sent-mark | no-threat unreal told third
      0.85 betray/unless 10> bare-expose        | no-threat unreal told
      0.5  any-if 8> maim                       | no-threat unreal told third
      0.8  house 4> arson                       | no-threat unreal told third own-home
      0.85 maim/arson/bare-expose 14>> no-joke  | no-threat unreal told third
      0.85 unthinkable 8> think-not             + you/unless/betray/insult/menace/body-fear/anger-me | no-threat unreal told third
      0.6  unthinkable 5> think-not             | no-threat unreal told third
      0.85 before-out                           + you/demands/the-thing/her-image/secret/unless/deadline/amount | no-threat unreal told third
      0.65 before-out                           | no-threat unreal told third
      0.75 demands                              + deadline/audience/body-fear/the-thing/secret/hard-lesson | no-threat unreal told third
      0.85 unless/betray 14> audience 8> tell-noun | no-threat unreal told third
      0.85 audience 8> tell-done 14>> next-one  | no-threat unreal told third
      0.75 audience 6> grieve 12>> see-if       | no-threat unreal told third
      0.85 the-thing 14> wish-gone              | no-threat unreal told third
      0.8  the-thing/secret 36>> how-much       + you/unless/wish-gone/audience/deadline | no-threat unreal told third
      0.8  audience 30>> wish-gone              + tell/expose/secret/the-thing | no-threat unreal told third
      0.8  audience/work-door/front 12> shout   + unless/betray/you/menace | no-threat unreal told third
      0.85 the-thing/secret 10> tell-done 14>> next-one | no-threat unreal told third
      0.8  secret 10> sell-data                 + you/unless/betray/her-world | no-threat unreal told third
      0.8  public-wall 6> put-up                + secret/the-thing/unless/betray | no-threat unreal told third
      0.8  misfire                              + the-thing/secret/audience/unless | no-threat unreal told third
      0.8  let-out/push-send 24>> stop-it       | no-threat unreal told third
      0.85 wish-gone 12> give-in/amount         | no-threat unreal told third
      0.85 betray/unless 16> audience 8> drop-in | no-threat unreal told third site
      0.7  audience 8> drop-in                  + betray/unless/you/shout/her-deed | no-threat unreal told third site
      0.7  your-kin/spoke-kin/their-line 8> knows-not | no-threat unreal told third
      0.5  damage 24>> false-care               | no-threat unreal told third
      0.75 your-kin/her-thing/you 16> damage 20>> false-care | no-threat unreal told third
    `,
  },
]
