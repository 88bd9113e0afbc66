import type { RuleSet } from '../phrase-table.ts'

/** How the words of minor-words.ts must stand to each other; the notation is explained in phrase-table.ts. What is below 0.7 is a hint for the model. */
export const MINOR_RULES: readonly RuleSet[] = [
  {
    category: 'harm.minor',
    reason: 'sounds-under-age',
    lines: `
      0.88 id-doc 8> of-them 6> lent             | told unreal
      0.9  of-them 12>> mine-wont                + id-doc lent gets-in | told unreal
      0.88 mine-wont 10> wont-do                 + id-doc lent gets-in door | told unreal
      0.75 mine-wont 8> wont-do                  | grown-speaker told unreal
      0.86 school-paper 12> paper-comes          | kin-of-mine told
      0.86 if-found 14&& school-ends             | grown-speaker told unreal
      0.85 still-learning 14>> without-it        | grown-speaker told
      0.75 grown 6> not-there                    | grown-speaker told
      0.8  grown-right 16>> by-law               | grown-speaker told
      0.75 by-law 14>> years-left                | grown-speaker told
      0.7  grown-right 12> years-left            | grown-speaker told
      0.75 kin-paper 16>> gets-in                | kin-of-mine told
      0.7  gets-in 10> kin-paper                 | kin-of-mine told
      0.75 person 2> paper 14> gets-in          | kin-of-mine told
      0.5  person 2> paper                       | kin-of-mine told paper-kept
      0.75 uniform 14& which-school             | grown-speaker told
      0.75 door 14> lied-there                   | kin-of-mine told unreal
      0.6  my-school 16>> school-time            | grown-speaker told
      0.5  school-time 10> my-school             | grown-speaker told
      0.75 next-school 14>> school-time          | grown-speaker told
      0.45 next-school                           | grown-speaker told
      0.8  just-left                             | kin-of-mine told
      0.8  parent-rule 24&& child-tail           | grown-speaker told
      0.66 parent-lie                            | grown-speaker told
      0.45 parent-rule                           | grown-speaker told
      0.75 you-child 16>> child-fine             | kin-of-mine told unreal
      0.8  school-finds 14> punished             | grown-speaker told
      0.6  school-finds                          | grown-speaker told
      0.75 school-rule 16> rule-says             | grown-speaker told
      0.7  trip 12> trip-now                     | grown-speaker told
      0.8  age-barred                            | kin-of-mine told
      0.87 grown-right 8> not-old-enough        + lied-there | kin-of-mine told
      0.78 grown-right 8> not-old-enough         | kin-of-mine told
      0.5  not-old-enough                        | grown-speaker told
      0.7  early-teens                           | grown-speaker told
      0.82 young-word 1> let-in 14> may-i        | grown-speaker told kin-of-mine unreal
      0.84 young-word 1> young-out              | grown-speaker told kin-of-mine unreal
      0.84 at-school 14> now-act                | school-past told unreal
      0.78 school-lunch 12> ate                 | school-past told unreal
      0.75 exam-own                             | school-past grown-speaker told unreal
      0.84 phone-kept                           | school-past told
      0.78 young-word 1> for-one                | kin-of-mine prodigy told unreal
      0.86 school-age 2> claims                 | kin-of-mine told unreal
      0.8  left-school 16&& age-secret          | told kin-of-mine
      0.86 age-tell 12> caught                  | told kin-of-mine unreal
      0.75 school-kind                          | told kin-of-mine school-past
      0.8  class-mate 14> this-site              | school-past told unreal
      0.82 no-licence 8> may-not                | told kin-of-mine
      0.76 next-now                             | grown-speaker told unreal
      0.8  that-age 30>> school-thing           | grown-speaker told kin-of-mine unreal
      0.78 due-school 7> school-do              | grown-speaker told kin-of-mine unreal
      0.7  attendance 5> scant                  | grown-speaker told kin-of-mine unreal
      0.8  age-mates                             | kin-of-mine told
    `,
  },
]
