import type { RuleSet } from '../phrase-table.ts'

/** How the words of menace-words.ts must stand to each other and to those of threat- and reprisal-words.ts. The notation is explained in phrase-table.ts. */
export const MENACE_RULES: readonly RuleSet[] = [
  {
    category: 'harm.threat',
    reason: 'sounds-threatening',
    lines: `
      0.88 plain-out                            | unreal told mild-out
      0.9  plain-out/strong-expose/expose 12>> set-up | unreal told mild-out proud
      0.85 folk/the-thing/secret 16> set-up     + unless/betray/if-not/her-deed/menace | unreal told proud
      0.88 if-not/unless/betray 24> folk 14> shown-to/expose/tell-noun/tell-vow | unreal told proud
      0.85 if-not 24>> folk 12> tell/expose/shown-to/tell-vow | unreal told proud
      0.88 if-not/unless/betray 20> the-thing/secret 14> shown-to/let-out/expose | unreal told proud
      0.85 folk 14> shown-to                    + unless/betray/if-not/the-thing/deadline/her-deed/not-a-threat | unreal told proud third
      0.8  folk 14> shown-to                    + secret | unreal told proud third
      0.85 folk 20> the-thing 10> shown-to      | unreal told proud
      0.88 bladed 10>> armed 14>> armed-then    | unreal told hobby
      0.9  harm-trip                            | unreal told pests
      0.9  both-harm                            | unreal told pests
      0.85 her-own 10> at-mercy                 + you/one-call/gang/unless/betray/if-not | unreal told
      0.85 one-call 24&& gang                   + you/her-own/unless/betray/if-not/menace | unreal told
      0.85 office 10> if-said 20> cut-off       | unreal told
      0.88 search-name 20> make-so              | unreal
      0.85 not-a-threat 40>> folk/secret/the-thing | unreal told
      0.85 spent 10> spent-back                  + if-not/unless/betray/folk/deadline/body-fear | unreal told third own-bill
      0.6  spent 8> spent-back                   | unreal told third own-bill
      0.88 folk 30> shown-to                    + formal-deed | unreal told proud
      0.88 set-up 30>> her-choice               | unreal told proud
      0.9  hard-men 14> called-up               | unreal told
      0.85 muscle/gang 12> called-up            + you/be-hit/unless/betray/if-not/menace/her-thing | unreal told
      0.88 life-ends                            | unreal told
      0.88 too-late 40&& set-up                 | unreal told
      0.85 your-kin/their-line 20> set-up       | unreal told proud
      0.9  folk 6> known-ok                     | unreal told kindly
      0.8  secret/the-thing/her-deed 10> known-ok | unreal told
      0.85 folk/their-line 14> tease-more       + unless/betray/if-not/secret/her-deed/the-thing | unreal told proud
      0.85 their-line 30>> tease-more           | unreal told
      0.85 unless/betray/if-not 14>> tease-more + folk/their-line/secret | unreal told proud
      0.88 any-if 4> bare-expose                | unreal told mild-out
      0.88 past-it 12> let-out/bare-expose/tell-vow/shown-to/maim | unreal told proud
      0.85 wait-till 16>> past-it               | unreal told
      0.9  amount 6>> erase-for                 | unreal told third own-bill
      0.85 good-faith 20&& amount               | unreal told
      0.85 good-faith 20&& deadline             | unreal told
      0.9  harm-more                            | unreal told pests hobby
      0.88 folk 24> her-deed 14> tell/shown-to/tell-vow/expose | unreal told proud
      0.85 folk 10> shown-to                    + body-fear/bare-out/too-late | unreal told proud
      0.85 spent 16>> spent-back                + amount/body-fear/limb | unreal told third own-bill
    `,
  },
]
