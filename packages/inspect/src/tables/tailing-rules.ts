import type { RuleSet } from '../phrase-table.ts'

/** How the words of tailing-words.ts must stand to each other and to those of pursuit- and watching-words.ts. The notation is explained in phrase-table.ts. */
export const TAILING_RULES: readonly RuleSet[] = [
  {
    category: 'harm.stalking',
    reason: 'sounds-like-pursuit',
    lines: `
      0.88 await-place 12> await-when 14> await-do 22>> await-miss | unreal told site late-ride
      0.88 await-when 14> await-place 12> await-do 22>> await-miss | unreal told site late-ride
      0.8  await-place 10> await-do 18>> await-miss + you/await-when/her-thing | unreal told site late-ride third
      0.85 premises 12> one-by-one 8> going-round 22>> be-found | unreal told hunting
      0.88 said-so 24> premises 8> one-by-one 8> going-round | unreal told hunting
      0.8  premises 12> one-by-one 8> going-round + you/her-thing/clue | unreal told hunting third own-home
      0.88 her-train 10> ride-place 9> sure-tail     + await-when/you | unreal told me-too
      0.85 ride-place 8> her-train 6> sure-tail      | unreal told me-too
      0.8  await-place/her-train 14> see-off         | unreal told see-off-own site
      0.88 her-door 12> left-there 18>> use-it   | unreal told deliver
      0.85 living 14> sure-tail 6>> right-q     | unreal told of-mine
      0.88 m: shut-out 28>> re-enter            | unreal told lost-pass other-acct
      0.88 m: re-enter 28>> shut-out            | unreal told lost-pass other-acct
      0.85 m: not-first 24>> shut-out           | unreal told lost-pass other-acct
      0.88 plate 10> plate-took                 | unreal told own-plate third
      0.85 rear-run                             + you/await-when/her-thing/commute/its-me | unreal told rear-own third
      0.88 refuse 18>> took-it                  | unreal told own-refuse third
      0.88 kin-out 34>> kin-watched             + vantage | unreal told she-showed
      0.85 kin-out 14> kin-scene 24>> kin-watched | unreal told she-showed
      0.85 kin-out 14> tamed                    | unreal told she-showed
      0.85 vantage 14> watched-out              + you/kin-out/habit-come/her-thing/commute/her-doing | unreal told nice-view third
      0.8  street/await-place 14> habit-come 6> sure-tail | unreal told site me-too
      0.9  m: whose-place 2> beside 12> be-there | unreal told
      0.88 m: whose-place 16> been-there        + was-out/await-when | unreal told third
      0.8  m: whose-place 12> been-there        | unreal told third site
      0.88 m: whose-place 24> was-out           + been-there | unreal told
      0.88 tailed 16> led-to                    | unreal told tailed-own
      0.88 heard-there 26>> place-known         | unreal told own-light
      0.85 picture-part/clue 30>> place-known   | unreal third hunting
      0.85 picture-part 14> worked-out 20>> place-known | unreal third
      0.88 whynot 10> light-on                  | unreal told own-light third
      0.8  m: her-nearest 14> sure-tail         + know/sign-told/clue/found-out | unreal told
      0.45 m: her-nearest 14> sure-tail         | unreal told
      0.7  nameplate 5> plate-read              | unreal told own-name third
      0.85 when-seen 10& kin-out 14> seen-doing | unreal told she-showed
      0.85 haunt 3> her-due 14> told-day        | unreal told of-mine site third
      0.8  who-is-it 16>> companion             | unreal told third
      0.88 sleuth                               | unreal told own-case
    `,
  },
  {
    category: 'harm.stalking',
    reason: 'presses-for-contact',
    lines: `
      0.9  tracker 8> keep-on                   | unreal told lost-way third
      0.9  duty-when 14> duty-do                | unreal told at-work
      0.88 log-off 10> must-do 18> account-to   | unreal told house-rule site_money
      0.8  log-off 16> account-to 18>> account-or | unreal told house-rule site_money
    `,
  },
]
