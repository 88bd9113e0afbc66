import type { RuleSet } from '../phrase-table.ts'

/** How the words of watching-words.ts must stand to each other and to those of pursuit-words.ts. The notation is explained in phrase-table.ts. */
export const WATCHING_RULES: readonly RuleSet[] = [
  {
    category: 'harm.stalking',
    reason: 'presses-for-contact',
    lines: `
      0.7  at-once 10> reply-must               | no-stalk unreal told third site
      0.6  even-when 12>> reply-must            | no-stalk unreal told third site
      0.8  at-once 10> reply-late               + reply-blame/reply-must | no-stalk unreal told third site
      0.75 reply-late 24>> reply-must/at-once   + reply-blame/at-once/even-when | no-stalk unreal told third site
      0.5  reply-late 20>> reply-blame          | no-stalk unreal told third site
      0.85 day-point 10> report-must 16>> day-point | no-stalk unreal told third site
      0.8  day-point 8>> day-point 8>> day-point + report-must | no-stalk unreal told third site
      0.8  every-few 8> call-vow                | no-stalk unreal told third site own-home
      0.75 phone-used 24>> phone-blame          | no-stalk unreal told third
      0.75 day-point 14>> day-point 30>> reply-blame | no-stalk unreal told third site
      0.5  too-close 24>> saw-it                | no-stalk unreal told third
      0.8  tracker-app 8> put-app               + app-why | no-stalk unreal told third
      0.6  tracker-app 6> put-app               | no-stalk unreal told third
      0.8  men 10> leave-of                     | no-stalk unreal told third
      0.8  betray/unless/no-reply-if 12> come-over | no-stalk unreal told third site
      0.75 what-said 14> confess                | no-stalk unreal told third
      0.8  prove-it 14>> prove-how              | no-stalk unreal told third
      0.7  every-few 16> report-must            | no-stalk unreal told third site own-home
      0.5  any-if 8> come-house                 | no-stalk unreal told third site
      0.75 uninformed 20>> tell-place           | no-stalk unreal told third
      0.75 show-room 24>> man-check             | no-stalk unreal told third
      0.85 line-open 14> line-live              | no-stalk unreal told third site
    `,
  },
  {
    category: 'harm.stalking',
    reason: 'sounds-like-pursuit',
    lines: `
      0.85 her-door 12> left-there 10>> noticed-it | unreal told third site
      0.75 her-door 8> left-there               + you/noticed-it/her-thing | no-stalk unreal told third site
      0.5  her-door 8> left-there               | no-stalk unreal told third site
      0.75 home-sign 8> sign-seen 6>> sign-told + you/commute | no-stalk unreal told third site own-home indoors
      0.4  home-sign 8> sign-seen 4>> sign-told | no-stalk unreal told third site own-home indoors
      0.85 near-her 8> moved-in                 + for-her | no-stalk unreal told third
      0.45 near-her 8> moved-in                 | no-stalk unreal told third
      0.85 picture-part 24>> worked-out 20>> place-out + you/clue/her-thing/know | no-stalk unreal told third
      0.85 worked-out 20& picture-part          + your-place/know/found-out/narrowed | no-stalk unreal told third
      0.8  you/her-thing 14> home-fact 4> fact-tail | no-stalk unreal told third
      0.75 kin-place 20>> called-on             + you/spoke-kin/know/her-thing | no-stalk unreal told
      0.75 kin-place 6> fact-tail               + know/called-on/found-out | no-stalk unreal told
      0.7  spoke-kin 8> called-on               | no-stalk unreal told
      0.75 spoke-kin 30>> called-on             + you/street/her-thing | no-stalk unreal told
      0.65 to-yours 6> to-move                  | no-stalk unreal told third
      0.65 anon-act 24>> its-me                 | no-stalk unreal told third site
      0.7  polite-when 14> polite-seen          + you/her-thing/polite-when | no-stalk unreal told third site own-home
      0.75 routine 12> routine-fact             | no-stalk unreal told third site own-home
      0.85 en-saw 16> en-home                   | unreal told
      0.75 stake-when 12> stake-out             + her-thing/stake-place | no-stalk unreal told third site
      0.75 stake-place 16> stake-when 12> stake-out | no-stalk unreal told third site
      0.85 her-ride 10> behind                  | no-stalk unreal told third site
      0.85 her-circle 12> asked-them            | no-stalk unreal told
      0.75 your-building 30>> left-there        | no-stalk unreal told third
      0.75 look-out 14>> here-i-am              | no-stalk unreal told third
      0.8  informant 16>> told-me               + told-what | no-stalk unreal told
      0.8  told-what 24>> informant 12> told-me | no-stalk unreal told
      0.6  her-way 6> below 2> wait-now         | unreal told third site
      0.4  m: her-world                         | no-stalk unreal told third
      0.4  p: her-world                         | no-stalk unreal told third
      0.8  anon-done 6> was-me                  | no-stalk unreal told third site
      0.75 moved-again 16>> home-fact           | no-stalk unreal told third of-mine
      0.6  moved-again                          + get-away/find-anyway/her-world | no-stalk unreal told third
      0.75 out-thing 12> not-seen               | no-stalk unreal told third site
      0.75 house-point 8> house-q               | no-stalk unreal told third own-home
      0.6  whynot 12> slipped-off               | no-stalk unreal told third site
      0.8  front/her-world 10> circled          + you/her-world/her-thing/find-anyway | no-stalk unreal told third own-home
      0.5  front 10> circled                    | no-stalk unreal told third own-home
      0.65 blocked-me 10> me-again              | no-stalk unreal told third
      0.75 came-late 14>> waited-long           | no-stalk unreal told third site
      0.75 looked-through 30>> knew-her         | no-stalk unreal told third
      0.85 trifle 8> easy-find                  | no-stalk unreal told third
      0.85 searched 14> her-account 8> know     | no-stalk unreal told
      0.75 street 16> did-tail 20>> near-by     | no-stalk unreal told third bystander site
      0.5  street 16> did-tail                  | no-stalk unreal told third bystander site
      0.85 polite-home 4> came-polite           + you/reply-late/its-me/unless | unreal told third site
      0.5  polite-home 4> came-polite           | no-stalk unreal told third site
      0.8  her-facts 24>> can-say               + you/her-thing | no-stalk unreal told third
      0.8  posing 14> called-on/told-me/asked-them | unreal told third
      0.8  no-show 10>> wait-long               | no-stalk unreal told third site washing
      0.6  watch-you 16>> watch-mark            | no-stalk unreal told third site
      0.75 where-is-she 16> who-knows           | unreal told third
      0.85 en-new 40& en-block                  | unreal told
      0.8  anon-act 24>> all-me                 | no-stalk unreal told third site
      0.85 her-work 12> took-work               | no-stalk unreal told third
      0.75 spoke-kin 16> traced                 + her-facts/you/your-place | no-stalk unreal told
      0.8  each-move 14> i-too                  | no-stalk unreal told third
      0.7  home-sight 24>> from-out             | no-stalk unreal told third own-home
      0.8  know 10>> same-ride                  | no-stalk unreal told third bystander
      0.8  companion 10> who-is-it              | no-stalk unreal told third
      0.85 work-door 10> wait-now               + her-way/you | unreal told third site
      0.85 her-way 10> wait-now 6>> work-door   | unreal told third site
      0.85 new-acct 14>> same-me                | unreal told third lost-pass
      0.8  m: barred/blocked-why 26>> new-acct     | unreal told third lost-pass
      0.85 m: blocked-why 24>> new-acct            | unreal told third lost-pass
      0.8  m: blocked-why                          + new-acct/same-me/its-me | unreal told third lost-pass
      0.8  get-away 14> find-anyway             | no-stalk unreal told third
      0.85 her-record 14> kept-record           | no-stalk unreal told third
      0.6  asked-round 14& asked-for-her        | no-stalk unreal told third
    `,
  },
]
