import type { leave as ja } from '../ja/leave.ts'

export const leave: typeof ja = {
  title: 'Leave and erase',
  lead: (days) =>
    `When you leave, what the site keeps about you is erased after ${days} days. Until then you can change your mind at any time.`,

  goesTitle: 'What goes',
  goes: {
    identity: { name: 'Your name and e-mail address', hint: 'Conversations show “Someone who has left”.' },
    profile: { name: 'Your profile', hint: '' },
    age_proof: { name: 'Your proof of age', hint: '' },
    sign_in: { name: 'Devices that are signed in', hint: 'You are signed out everywhere.' },
    marks: { name: 'Marks of devices, networks and contact details', hint: '' },
    messages: { name: 'Messages you wrote', hint: 'The other person sees “Erased” in their place.' },
    notices: { name: 'Notices', hint: '' },
    appeals: { name: 'What was written in your appeals', hint: '' },
    notes: { name: 'Notes of staff about you', hint: '' },
    records: {
      name: 'What is written in records',
      hint: 'Only the proof that there was a record stays, without its content.',
    },
  },
  goesBut: 'Except what stays, below.',
  count: (count) => count,

  staysTitle: 'What stays, and why',
  stays: {
    violation: {
      name: 'Messages that were found to break the rules',
      why: 'The other person may need them to stay safe.',
      until: 'If the decision is overturned, they go at once.',
    },
    open_appeal: {
      name: 'Your open appeal',
      why: 'It takes what was written to decide it fairly.',
      until: 'Until it is decided',
    },
    earnings: {
      name: 'Pay that you have not received',
      why: 'You do not lose it. To pay you, your name and address are kept sealed.',
      until: 'Until it is paid',
    },
    sanction: {
      name: 'A sanction in force',
      why: 'Only marks that cannot be turned back into your address or devices, so that nobody signs up again to get round it.',
      until: 'It has no end',
    },
    money: {
      name: 'Movements of points',
      why: 'The books have to add up. Your name is taken off them.',
      until: 'Kept as books',
    },
    safety: {
      name: 'What belongs to reports, blocks, open cases or legal proceedings',
      why: 'If there are any, they stay until those end, with the marks of your devices. To protect whoever reports, nobody is told whether there are.',
      until: '',
    },
  },
  untilDay: (day) => `Until ${day}`,
  others: 'What others wrote stays theirs.',

  pointsLost: (points) => `Your ${points} can no longer be used. You may spend them first.`,

  stepsTitle: 'How it goes',
  steps: (days) => [
    { when: 'At once', what: 'Chat and mail stop, and nobody sees you on the site.' },
    { when: `For ${days} days`, what: 'Sign in and press “Stay after all”: everything is as it was.' },
    { when: 'Then', what: 'It is erased, and there is no way back. You can sign up anew with the same address.' },
  ],
  stepsBarred:
    'It is erased, and there is no way back. While the sanction lasts, the same address cannot be registered.',
  keepFirst: 'If you want to keep a record of a conversation, save it first. The files on the site go too.',
  keepFirstDo: 'Save a conversation',

  begin: 'Go on to leave',
  askTitle: 'Leave the site?',
  askBody: (when) => `Everything is erased on ${when}. Until then you can take it back.`,
  password: 'Password',
  passwordHint: 'So that it is really you.',
  do: 'Leave',
  stay: 'Stay',
  asked: 'You have asked to leave.',

  waitingTitle: 'You have asked to leave',
  waitingBody: (when) => `Everything is erased on ${when}. Until then you can take it back at any time.`,
  waitingNow: 'Chat and mail are stopped, and nobody sees you.',
  takeBack: 'Stay after all',
  takenBack: 'You are staying. Everything is as it was.',
  dueBody: 'Your content is being erased now. This can no longer be taken back. Thank you for having been here.',
  byDeskTitle: 'The site is erasing this account',
  byDesk: (when) =>
    `Everything is erased on ${when}. If you did not ask for this, or want it stopped, press the button: everything is as it was.`,

  objectDo: 'Do not erase my account',
  objected: 'Nothing is erased. Everything is as it was.',

  banner: (when) => `You have asked to leave. Everything is erased on ${when}.`,
  bannerDo: 'See or take back',
}
