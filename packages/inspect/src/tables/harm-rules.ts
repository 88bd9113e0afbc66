import type { RuleSet } from '../phrase-table.ts'

/** How the words of threat-, pursuit-, lure- and recording-words.ts must stand to each other. The notation is explained in phrase-table.ts. */
export const HARM_RULES: readonly RuleSet[] = [
  {
    category: 'harm.threat',
    reason: 'sounds-threatening',
    lines: `
      0.9  strong-expose                        | no-threat unreal told
      0.9  you 12> violence                     | no-threat unreal told
      0.85 violence                             | no-threat unreal told
      0.8  you 14> mild-violence                | no-threat unreal told
      0.8  mild-violence 14> menace/body-fear   | no-threat unreal told
      0.8  unless 16> mild-violence             + you/menace/body-fear | no-threat unreal told
      0.85 audience 12> expose                  | no-threat unreal told third kindly
      0.85 secret 8> audience 10> tell/expose   | no-threat unreal told third
      0.85 audience 10> secret 10> tell/expose  | no-threat unreal told third
      0.85 unless 20> audience 12> tell/expose  | no-threat unreal told third
      0.8  audience 12> tell/expose 12>> menace | no-threat unreal told third
      0.75 audience 10> tell/expose 14>> unless | no-threat unreal told third
      0.8  secret 8> expose                     + unless/you/menace/demand/deadline | no-threat unreal told third
      0.85 unless 16> secret 10> expose         | no-threat unreal told third
      0.85 audience 14> tell-vow                | no-threat unreal told third
      0.75 audience 14> tell-tease              | no-threat unreal told third
      0.85 tell 14> audience                    + unless | no-threat unreal told third
      0.6  audience 8> tell                     | no-threat unreal told third kindly
      0.8  audience 12> may-do                  | no-threat unreal told third
      0.85 bare-out 8> you-trouble 10>> so-do   | no-threat unreal told third
      0.65 bare-out 8> you-trouble              + audience | no-threat unreal told third
      0.85 comply 18>> old-stuff 10> publish    | no-threat unreal told
      0.75 old-stuff 12> still 8>> know-tail    | no-threat unreal told third
      0.85 audience 14> wonder                  | no-threat unreal told third
      0.75 ready-to-send                        + audience/secret/you/expose | no-threat unreal told
      0.85 body-harm                            | no-threat unreal told third
      0.8  ruin                                 + you/unless/menace | no-threat unreal told third
      0.6  your-kin 20>> what-if                | no-threat unreal told third
      0.9  hush-money                           | no-threat unreal told
      0.88 hush-fee                             + demand deadline unless betray audience secret the-thing if-not | no-threat unreal told lend-me fee
      0.85 deadline 14> amount 14> demand       | no-threat unreal told own-purse lure
      0.85 amount 8> demand                     + deadline/unless/audience/secret/expose | no-threat unreal told own-purse lure fee gain
      0.85 amount 4> demand-end                 + deadline/expose/hush-money | no-threat unreal told own-purse lure no-invite
      0.8  deadline 20> demand                  + unless/audience/secret/expose/you/violence | no-threat unreal told own-purse lure
      0.75 you 14> body-fear                    + unless/menace/violence/audience | no-threat unreal told
    `,
  },
  {
    category: 'harm.stalking',
    reason: 'sounds-like-pursuit',
    lines: `
      0.9  her-thing 12> know                   | no-stalk unreal told
      0.85 out-there 12> out-there 14> seen     | no-stalk unreal told third
      0.85 clue 10> know 10> know               | no-stalk unreal told third
      0.75 clue 14> lie-in-wait                 + her-thing/front/meet-hope | no-stalk unreal told third
      0.4  clue 20> lie-in-wait                 | no-stalk unreal told third
      0.85 clue 14> your-place 10> know         | no-stalk unreal told
      0.8  clue 14> know                        + your-place/you | no-stalk unreal told third
      0.8  your-place 8> know                   + her-thing/clue/menace/found-out | no-stalk unreal told third good-place
      0.7  your-place 8> know                   + you | no-stalk unreal told third good-place
      0.4  your-place 6> know                   | no-stalk unreal told third good-place
      0.92 home-known                           | no-stalk unreal told third
      0.8  found-out                            | no-stalk unreal told third
      0.86 m: front 8> lie-in-wait              | no-stalk unreal told third
      0.8  front 8> lie-in-wait                 | no-stalk unreal told third
      0.8  mild-follow                          + you/her-thing/front | no-stalk unreal told third
      0.9  follow                               | no-stalk unreal told third
      0.85 commute 12> out-there 14> seen       | no-stalk unreal told third
      0.8  out-there 12> seen                   + you/commute | no-stalk unreal told third
      0.5  out-there 8> seen                    | no-stalk unreal told third
      0.85 laundry 12> seen                     | no-stalk unreal told third
      0.75 laundry 14> seen-tail                + you/commute/her-thing | no-stalk unreal told third
      0.85 street 14> her-doing 3> your-tail 12>> garment | no-stalk unreal told third bystander
      0.8  commute 14> street 14> her-doing 3> your-tail  | no-stalk unreal told third bystander site
      0.7  street 16> her-doing 3> your-tail    | no-stalk unreal told third bystander site
      0.85 street 8> saw 12>> garment           | no-stalk unreal told third bystander
      0.85 garment 10> her-doing 3> your-tail   + street | no-stalk unreal told third bystander site
      0.85 lie 20>> street 10> saw/saw-doing    | no-stalk unreal told third bystander
      0.75 street 14> saw-doing                 | no-stalk unreal told third bystander
      0.7  you 14> saw-doing                    + street/out-there | no-stalk unreal told third bystander
      0.85 her-end 8> waited 20>> exit-missed   | no-stalk unreal told third site
      0.85 out-wait/front 8& waited             + her-end/you/exit-missed/meet-hope | no-stalk unreal told third site
      0.75 her-end 4> waited                    + front/out-wait/street | no-stalk unreal told third site
      0.85 same-ride 14> aware                  | no-stalk unreal told third bystander
      0.8  haunt 16> joins                      + same-as | no-stalk unreal told third site_money
      0.8  same-as 12> joins                    + haunt | no-stalk unreal told third site_money
      0.8  meet-hope 12> went                   + front/street | no-stalk unreal told third site chat-meet
      0.8  street 16> meet-hope 12> went        | no-stalk unreal told third site chat-meet
      0.8  clue 26> where-part 10> narrowed     | no-stalk unreal told third
      0.85 agent 12> probes                     | no-stalk unreal told third bystander
      0.8  have-probed                          + her-life | no-stalk unreal told third bystander
      0.8  her-life 14> have-probed             | no-stalk unreal told bystander
      0.65 street/her-thing 30> its-me          + you/her-thing/waited/aware/car-there | no-stalk unreal told third site
      0.85 car-there 14>> its-me                | no-stalk unreal told third
      0.8  home-look 12> home-change            + commute/from-out/your-tail | no-stalk unreal told third site own-home indoors
      0.4  home-look 12> home-change            | no-stalk unreal told third site own-home indoors
      0.85 her-trace                            | no-stalk unreal told third site
      0.8  pried 14> home-part                  | no-stalk unreal told third
      0.7  your-habit 10> habit-tail            | no-stalk unreal told third site
      0.8  planted 12> tracker                  | no-stalk unreal told third
      0.8  tracker 14> planted                  + you/her-thing/her-world/her-life/ask-where | no-stalk unreal told third own-home
      0.5  tracker 14> planted                  | no-stalk unreal told third own-home
      0.6  spoke-kin 12> kin-deed               | no-stalk unreal told
      0.85 posing 10> went                      | unreal told third
      0.82 work-call                            + you/her-thing/reply-late/no-answer/unless/heard-her | unreal told third
      0.5  work-call                            | unreal told third
      0.8  from-out 14> home-sight              | no-stalk unreal told third
      0.7  moved-on 14> found-you               | unreal told third
      0.9  came-back                            | unreal told
      0.82 m: barred 20>> come-back             | unreal told site_money
      0.75 come-back 16> barred                 | unreal told site_money
    `,
  },
  {
    category: 'harm.stalking',
    reason: 'presses-for-contact',
    lines: `
      0.85 often 12> report                     | no-stalk unreal told third
      0.75 whynot 16> no-answer                 + counted/often/you/menace | no-stalk unreal told third
      0.5  whynot 10> no-answer                 | no-stalk unreal told third
      0.8  no-answer 14>> counted               | no-stalk unreal told third
      0.8  going-out 10> tell-me                | no-stalk unreal told third
      0.75 nudge 3>> nudge 3>> nudge            | no-stalk unreal told third site
      0.8  until 12> keep                       + ever | no-stalk unreal told third site
      0.8  no-reply-if 12> will-come            | no-stalk unreal told third site
      0.65 commute 30>> right-tail              | no-stalk unreal told third site
      0.75 spoke-kin/her-thing 18> works-there  | no-stalk unreal told
      0.8  control                              | unreal told third site
      0.6  left                                 | unreal told third own-home own-purse
      0.65 ask-where 8>> ask-who                | no-stalk unreal told third site
      0.75 own 8> own-ban                       | no-stalk unreal told third
      0.4  m: watches                           | no-stalk unreal told third own-home
      0.4  p: watches                           | no-stalk unreal told third own-home
    `,
  },
  {
    category: 'harm.scam',
    reason: 'lures-with-money',
    lines: `
      0.85 software 16> sell                    | no-scam unreal told third
      0.8  mlm 24>> listen                      | unreal told third
      0.75 seat 28>> no-loss                    | no-scam unreal told third own-purse site
      0.75 no-loss 20>> join                    | no-scam unreal told third own-purse site
      0.8  doubled 14>> teach                   | no-scam unreal told third
      0.85 to-buy-out 16> pays-out              | no-scam unreal told third own-purse
      0.75 need-money 24>> repay                + sum/reason/amount | unreal told third
      0.75 repay 24>> need-money                + sum/reason/amount | unreal told third
      0.8  guarantor                            | no-scam unreal told third
      0.75 luck-goods 24>> luck-due             | no-scam unreal told third own-purse
      0.75 mentor 12> meet-him                  + life-turn/gain | no-scam unreal told third
      0.75 free-seminar 14> come-along          + gain/life-turn/half-lure | no-scam unreal told third
      0.8  bank-than 20> no-loss/gain           | no-scam unreal told third own-purse
      0.78 easy 20& wage                        | no-scam unreal told third own-purse site
      0.8  insider 20& deal                     | no-scam unreal told third own-purse
      0.8  cure-all 24& sale                    | no-scam unreal told third own-purse
      0.75 stake 26&& grow                      + hope/join/entrust/teach/deal | no-scam unreal told third own-purse site
      0.5  stake 20&& grow                      | no-scam unreal told third own-purse site
      0.8  entrust 20&& grow                    | no-scam unreal told third own-purse site
      0.45 fee 5> amount                        | no-scam unreal told third own-purse
      0.6  fee 5> amount                        + join/hope/grow/network/teach/lure/half-lure/boast | no-scam unreal told third own-purse
      0.65 papers 16> papers-ask                | no-scam unreal told third own-purse
      0.8  log-in 14> papers-ask/entrust        | no-scam unreal told third
      0.8  borrow-for 18&& grow/repay           | no-scam unreal told third own-purse
      0.8  codes 26>> papers-ask                | no-scam unreal told third own-purse
      0.6  testimony 24&& gain/grow/no-loss     | no-scam unreal told third
      0.85 english-lure                         | unreal told
      0.85 lure                                 | no-scam unreal told third
      0.85 half-lure                            + join/gain/amount/fee/hope/carry | no-scam unreal told third
      0.85 invest 16& gain                      + join/hope/capital/boast | no-scam unreal told third
      0.85 invest/hope/half-lure 24& big-gain   | no-scam unreal told third
      0.8  invest 16> join                      + gain/capital/hope/network/sum | no-scam unreal told third
      0.7  gain 14> join                        | no-scam unreal told third own-purse
      0.6  invest 12> join                      | no-scam unreal told third
      0.8  capital 16> gain                     | no-scam unreal told third own-purse
      0.8  network 20> gain/join                + gain/invest/fee/sum/pay | no-scam unreal told third
      0.8  fee 18> fee-due                      + gain/join/prize/debut/amount/errand/pose/invest | no-scam unreal told third own-purse
      0.6  fee 6> fee-due                       | no-scam unreal told third own-purse
      0.8  debut 16& fee                        | no-scam unreal told third
      0.8  reason 20>> lend                     + sum | unreal told
      0.6  sum 8> lend                          | no-scam unreal told third
      0.8  errand 8> carry 16>> pay             | no-scam unreal told third own-purse
      0.8  errand 12>> carry                    + amount | no-scam unreal told third own-purse
      0.85 papers 6> carry 20>> amount          | no-scam unreal told third
      0.85 prize 20> claim                      | no-scam unreal told third
      0.75 papers 8> papers-ask                 | no-scam unreal told third
      0.85 pose 30>> pose-due                   | no-scam unreal told
      0.75 boast 16& gain                       + join/hope/invest/fee/amount | no-scam unreal told third
    `,
  },
  {
    category: 'harm.recording',
    reason: 'speaks-of-recording',
    lines: `
      0.9  records-you                          | no-record unreal told
      0.85 yours 8> media 8> record             | no-record unreal told third
      0.75 media 5> record                      | no-record unreal told third
      0.8  secretly 8> record                   | no-record unreal told third past
      0.85 device 8> record                     + yours/media/secretly/record-hint | no-record unreal told
      0.75 tape                                 + record-tone | no-record unreal told
      0.75 yours 6> record                      | no-record unreal told third past
      0.8  media 12> record-hint                + yours/you/record | no-record unreal told third
      0.6  record 14>> record-hint              | no-record unreal told third
      0.5  record                               | no-record unreal told third past
      0.85 media/yours 12> auto-rec             | no-record unreal told third
      0.75 auto-rec                             + media/yours/you | no-record unreal told third
      0.8  all-left                             + media/yours/you | no-record unreal told third
      0.85 erase 16>> backup                    | no-record unreal told third
      0.85 yours/media 12> show-others          | no-record unreal told
      0.75 show-others 16>> tape/media          | no-record unreal told
      0.85 your-part 16> made                   | no-record unreal told
      0.75 expression 12>> took                 | no-record unreal told third
      0.8  your-image 10> image-use             | no-record unreal told third
      0.85 your-image 16& fake                  | unreal told
      0.7  fake                                 + yours/media/you | no-record unreal told third
      0.8  yours/you/your-image 14& kept-much   + store/record/media/your-image | no-record unreal told third
      0.75 store 14& kept-much                  + yours/you/your-image | no-record unreal told third
      0.75 saved-now                            | no-record unreal told third
      0.75 again 16>> for-tape                  | no-record unreal told third
      0.8  rec-gear                             + yours/you/your-image/media | no-record unreal told third
      0.6  rec-gear                             | no-record unreal told third
      0.8  second-cam                           | no-record unreal told third
      0.85 ban 20> ban-break                    | unreal told
    `,
  },
  {
    category: 'harm.recording',
    reason: 'asks-private-pictures',
    lines: `
      0.85 private-pic 24&& only-me             + get-it | no-record tells-money told refusal
      0.8  file-way 14> file-get                | no-record tells-money told third refusal
      0.9  picture 14> off-picture 14>> send    | no-record tells-money
      0.85 original 20> send                    + off-picture only-me site-small not-here | no-record tells-money told
      0.6  original 10> send                    | no-record tells-money told refusal
      0.75 site-small 24>> picture 10> send     | no-record tells-money told refusal
      0.9  off-picture 14> picture 12> send     | no-record tells-money
      0.85 picture 10> send 14>> off-picture    | no-record tells-money thrown-away
      0.8  picture 14> off-picture 26>> send    | no-record told third
      0.8  private 6> picture 8> send           | no-record tells-money told third site
    `,
  },
]
