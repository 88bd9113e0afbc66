import { pages } from './en-pages.ts'
import type { DeskTexts } from './ja.ts'

export const en: DeskTexts = {
  desk: 'Desk',
  nav: { cases: 'Cases', ageProofs: 'Proofs of age', audit: 'Audit', credits: 'Credit points' },
  navLabel: 'Desk menu',
  waitingCount: (count) => `${count}`,
  menu: 'Settings and sign-out',
  roles: { member: 'Member', performer: 'Performer', moderator: 'Moderator', administrator: 'Administrator' },
  sep: ' · ',

  queue: {
    title: 'Cases',
    state: 'Which cases to show',
    states: { open: 'Waiting', decided: 'Decided' },
    empty: 'No case is waiting. New ones appear here.',
    emptyAction: 'See decided cases',
    decidedEmpty: 'No case has been decided yet.',
    decidedEmptyAction: 'See waiting cases',
    full: (count) => `The first ${count} are shown.`,
    urgent: 'Urgent',
    kinds: { held: 'Held', dispute: 'Dispute', insisted: 'Sent anyway', report: 'Report' },
    claimedByMe: 'Yours',
    claimedBy: (name) => `With ${name}`,
    decisions: { clear: 'No violation', violation: 'Violation' },
  },

  time: {
    left: (span) => `${span} left`,
    late: (span) => `${span} late`,
    ago: (span) => `${span} ago`,
    now: 'just now',
    minutes: (count) => `${count} min`,
    hours: (count) => `${count} h`,
    hoursMinutes: (hours, minutes) => `${hours} h ${minutes} min`,
    days: (count) => (count === 1 ? '1 day' : `${count} days`),
  },

  facts: {
    repeat: (count) => `${count} stopped in 30 days`,
    stopped: (count) => `${count} stopped in 30 days`,
    confidence: (value) => `confidence ${value}`,
    opened: (when) => `came in ${when}`,
    decided: (when) => `decided ${when}`,
  },

  pick: 'Choose a case. J and K move, Enter opens.',
  pickTouch: 'Choose a case from the list.',
  gone: 'This case is not in the list.',
  toQueue: 'To the list',
  back: 'Back to the list',
  caseOf: (name) => `About ${name}`,
  conversationKinds: { two_shot: 'Two-person chat', party: 'Party', mail: 'Site mail' },

  open: {
    title: 'Open the conversation',
    lead: 'Only the part that this case needs is opened. Who opened it, when and why goes on a record that cannot be erased.',
    claims: 'Opening makes the case yours.',
    reason: 'Why you open it',
    reasonHint: 'Up to 500 characters. For the record only; neither side sees it.',
    ready: 'Usual reasons',
    reasons: {
      held: ['To check a held message', 'Urgent safety check'],
      dispute: ['To check a dispute'],
      insisted: ['To check a message sent anyway'],
      report: ['To check a report', 'Urgent safety check'],
    },
    reasonsAlways: ['Taking over from a colleague'],
    reasonsDecided: ['Second look at a decision', 'To answer a question'],
    do: 'Record the reason and open',
    taken: (name) => `${name} is working on this. You can open it once they give it back.`,
    takenNow: (name) => `${name} has just taken this one. Please go on with another.`,
    skeleton: 'Opening the conversation',
  },

  claim: 'Take it',
  release: 'Give it back',
  released: 'You gave the case back.',
  claimFirst: 'Take the case to decide it.',

  thread: {
    title: 'Conversation',
    none: 'No conversation is attached to this case.',
    note: { report: 'What the reporter added', dispute: 'What the sender says', held: 'Note', insisted: 'Note' },
    subject: 'subject',
    other: 'other side',
    reporter: 'reporter',
    someone: 'Guest',
    states: {
      shown: 'Shown',
      bounced: 'Returned',
      held: 'Held',
      refused: 'Refused',
      withdrawn: 'Taken back',
      stopped: 'Stopped',
    },
    focus: 'The message of this case',
    drawn: 'Read together with it',
    reveal: 'Show the stopped text',
    hide: 'Hide',
    hidden: 'Stopped text (hidden)',
    findings: 'What was found',
    fromEarlier: (count) => (count === 1 ? 'joined with 1 earlier message' : `joined with ${count} earlier messages`),
  },

  people: {
    title: 'People and rules',
    joined: 'Joined',
    manner: 'Manner',
    points: 'Points',
    pointsValue: (count) => `${count}`,
    step: 'Step',
    noStep: 'None',
    cases: 'Cases',
    casesValue: (count) => `${count}`,
    stopped: 'Stopped/30 d',
    policy: 'Rules',
    clause: 'Clause',
    version: 'Version',
    versionValue: (version) => `${version}`,
    proposal: 'The ladder proposes',
    proposalValue: (points, total, step) => `+${points} → ${total} in all${step ? ` · ${step}` : ''}`,
    proposalNone: 'No points',
    credit: 'Credit points',
    steps: {
      notice: 'Notice',
      warning: 'Warning',
      restriction: 'Restriction',
      suspension: 'Suspension',
      withdrawal_review: 'Withdrawal review',
    },
  },

  decide: {
    title: 'Decision',
    choices: { clear: 'No violation', violation: 'Violation' },
    reason: 'Reason',
    reasonHint: 'The people concerned read this. Do not quote the stopped text or say who reported.',
    ready: 'Ready texts',
    strike: 'Points',
    strikeNone: '0 note only',
    strikeProposed: (points) => `${points} proposed`,
    effects: 'What will happen',
    review: 'Go on to check',
    confirmTitle: { clear: 'Decide: no violation?', violation: 'Decide: violation?' },
    confirmDo: 'Decide',
    confirmBack: 'Change',
    reasonShown: 'The reason they read',
    final: 'Once decided, it cannot be changed from this screen.',
    needReason: 'Write a reason to go on.',
    decidedReason: 'Reason of the decision',
  },

  effects: {
    'message-shown': 'The message is shown to the other side.',
    'stays-shown': 'The message stays as it is: the other side sees it.',
    'stays-withdrawn': 'The message was taken back and stays unseen.',
    'stays-unseen': 'The message stays unseen.',
    'strikes-removed': 'Points and sanctions that came from this message are removed.',
    'pause-ends': 'The conversation opens again, unless another check of this kind is waiting.',
    'pause-stays': 'The conversation stays paused.',
    'no-strike': 'No points are given.',
    'subject-told': (name) => `${name} is told the result and the reason.`,
    'subject-not-told': (name) => `${name} is not told: the report stays confidential.`,
    'performer-told': (name) => `${name} is told the result and the reason, without the text.`,
    'message-hidden': 'The message that was shown is taken off the other’s screen.',
    'reporter-told': (name) => `${name}, who reported, is told the result and the reason.`,
    strike: (points, total) =>
      `${points === 1 ? '1 point is' : `${points} points are`} given (${total} in all; points expire after 180 days).`,
    step: (step) => `The step becomes “${step}”.`,
  },

  done: {
    cleared: (name) => `${name}: decided, no violation.`,
    upheld: (name) => `${name}: decided, violation.`,
    points: (points) => (points === 1 ? '1 point was given.' : `${points} points were given.`),
    next: 'The next case is shown.',
    last: 'No other case is waiting.',
    dismiss: 'Close this line',
  },

  canned: {
    clear: {
      held: [
        {
          label: 'No violation',
          text: 'We read the message and found nothing against the rules. Thank you for waiting.',
        },
      ],
      dispute: [
        {
          label: 'Wrongly stopped',
          text: 'On reading it again, there was no need to stop this message. We are sorry that we did.',
        },
        {
          label: 'From the context',
          text: 'We also read what was said before and after, and found nothing against the rules. Thank you for telling us.',
        },
      ],
      insisted: [{ label: 'No violation', text: 'We read the message and found nothing against the rules.' }],
      report: [
        {
          label: 'Nothing found',
          text: 'We read the conversation and found nothing against the rules. Please tell us again if something troubles you.',
        },
      ],
    },
    violation: {
      contact: [
        {
          label: 'Contact details',
          text: 'The message leads to contact outside the site. We cannot protect either of you there, so it is not delivered.',
        },
      ],
      offsite: [
        {
          label: 'Outside the site',
          text: 'The message leads to payment or a meeting outside the site. For safety, the rules forbid this.',
        },
      ],
      harm: [
        { label: 'Frightening words', text: 'The message contains words that may frighten the person who reads them.' },
        { label: 'Lures, recording', text: 'The message contains a money lure or recording without leave.' },
      ],
      minor: [
        {
          label: 'Age',
          text: 'The message contains something that leaves it in doubt whether a person is 18 or over.',
        },
      ],
      privacy: [
        {
          label: 'Personal details',
          text: 'The message contains details that identify a person. To stay safe, please leave them out.',
        },
      ],
      conduct: [{ label: 'Respect', text: 'The conversation contains words that do not respect the other person.' }],
    },
    gentle: { label: 'A note this time', text: 'This time it stays at a note. Please take care from now on.' },
  },

  ...pages,
}
