import type { RuleSet } from '../phrase-table.ts'

/**
 * How the words of contact-talk-words.ts and foreign-contact-words.ts must stand to each other. Those of 0.4 only hint: the model asks for far less
 * of its own where one stands. From 0.55 on, what answers it is read as an answer (detectors/answers.ts).
 */
export const CONTACT_TALK_RULES: readonly RuleSet[] = [
  {
    category: 'contact.solicit',
    reason: 'asks-contact',
    lines: `
      0.7 notebook 14> put                              | not-contact told refusal third daily-talk
      0.7 ending 40>> app/reachable/app-look 20> urging | not-contact told refusal third site daily-talk
      0.7 earn 24>> app/reachable 12> unlock            | not-contact told refusal third site daily-talk
      0.7 app/reachable 8> unlock                       + earn | not-contact told refusal third site daily-talk
      0.7 trust 24>> app/reachable 8> small-thing       | not-contact told refusal third site daily-talk
      0.6 sending 24>> send-where                       + app/reachable | not-contact told refusal third site daily-talk
      0.7 away 24>> how-reach                           | not-contact told refusal third site daily-talk
      0.7 install-if 12> handy                          + app/app-look/reachable | not-contact told refusal third site daily-talk
      0.7 app 16>> install                              | not-contact told refusal third site daily-talk
    `,
  },
  {
    category: 'contact.solicit',
    reason: 'moves-outside',
    lines: `
      0.7 costly 40>> app/app-look/reachable/elsewhere 24>> handy | not-contact told refusal third site daily-talk
      0.6 goes-on-there 6> over-there                   | not-contact told refusal third site settled daily-talk
      0.4 elsewhere 16>> handy                          | not-contact told refusal third site daily-talk
      0.7 elsewhere 12> urging                          + app/app-look/reachable | not-contact told refusal third site daily-talk
    `,
  },
  {
    category: 'contact.solicit',
    reason: 'hints-contact',
    lines: `
      0.7 carrier 20>> sign 24>> decode                 | not-contact told refusal third daily-talk
      0.5 carrier 24>> decode                           + app/reachable/sign | not-contact told refusal third daily-talk
      0.7 same-name 24>> is-there                       + app/app-look/other-place | not-contact told refusal third daily-talk
      0.7 app/app-look 14> same-name                    | not-contact told refusal third daily-talk
      0.7 own-links 16> look-there                      | not-contact told refusal third daily-talk
      0.7 spelled-app                                   | not-contact told refusal unreal
    `,
  },
  {
    category: 'contact.solicit',
    reason: 'offers-contact',
    lines: `
      0.7 mine 3> app/reachable 20>> keeps              | not-contact told refusal third site daily-talk
      0.7 ready 20>> app/reachable                      | not-contact told refusal third site daily-talk
      0.4 ready-soft 20>> app/reachable                 | not-contact told refusal third site daily-talk
      0.4 app/reachable 20>> ready-soft                 | not-contact told refusal third site daily-talk
      0.7 app/reachable 20>> ready                      | not-contact told refusal third site daily-talk
      0.6 p: app/app-look 24>> come-find                | not-contact told refusal third site daily-talk
      0.7 p: own-place 20>> is-offered                  | not-contact told refusal third site daily-talk
      0.7 friend-if 8> gets-seen                        | not-contact told refusal third site daily-talk
    `,
  },
  {
    category: 'contact.solicit',
    reason: 'reads-like-contact',
    lines: `
      0.6 app/app-look/detail/elsewhere 16> plain-urging | not-contact told refusal third site settled daily-talk
      0.5 name-shown                                    + app/app-look/other-place/search | not-contact told refusal third site settled
      0.5 connect                                       | not-contact told refusal third site settled
      0.4 put-online                                    | not-contact told refusal third site settled
      0.5 app/app-look 2> praise                        | not-contact told refusal third site settled daily-talk
      0.4 detail                                        | told refusal site settled daily-talk how-to
      0.4 app/app-look/reachable/elsewhere 24>> urging  | told refusal site settled how-to
      0.4 urging 20>> app/app-look/reachable/elsewhere  | told refusal site settled how-to
      0.4 way-there 24>> urging                         | told refusal site settled
      0.4 urging 20>> way-there                         | told refusal site settled
      0.4 sending 24>> send-where                       | told refusal site settled not-contact
      0.4 other-platform 24>> write-there               | told refusal site settled not-contact
      0.4 hush 16> give-word                            | told site settled not-contact daily-talk
    `,
  },
  {
    category: 'contact.solicit',
    reason: 'asks-contact',
    lines: `
      0.85 en-want 16> en-ask 16> en-thing/en-app       | en-no
      0.8 en-ask 24> en-app/en-thing 20>> en-talk/en-want/en-away | en-no
      0.7 en-ask 12> en-app                             | en-no
      0.85 en-want 30> en-talk 30> en-app               | en-no
      0.7 en-want 30> en-talk 30> en-away        | en-no
      0.7 en-ask 24>> en-app/en-thing                   + en-talk/en-away | en-no
      0.7 en-app 24> en-ask                             | en-no
      0.5 en-ask 12> en-thing                           | en-no
      0.7 en-talk 24> en-away                           + en-want | en-no
      0.4 en-app/en-thing/en-away 40>> en-talk/en-want/en-ask | en-no
      0.4 en-talk/en-want/en-ask 40>> en-app/en-thing/en-away | en-no
      0.7 romaji-app 12> romaji-ask                     | refusal
      0.5 romaji-ask 12> romaji-app                     | refusal
      0.5 plain-app 12>> plain-ask                      + learner | refusal daily-talk
      0.6 learner 20>> plain-app 12>> plain-ask         | refusal daily-talk
    `,
  },
]
