import type { Texts } from '../ja/index.ts'

export const notices: Texts['notices'] = {
  title: 'Notices',
  empty: 'No notices yet.',
  emptyAction: 'Back',
  unread: 'New',
  openMail: 'Read the mail',
  openTalk: 'See the conversation',
  welcome: {
    title: 'Welcome',
    body: 'Welcome to Sekisho. If anything troubles you, reporting and blocking are always at hand.',
  },
  password_changed: {
    title: 'Your password was changed',
    body: 'Every other device has been signed out.',
    notYou:
      'If this was not you, somebody else is using your account: change it at once under “Change the password” in the settings, and tell the site.',
  },
  age_approved: { title: 'Your age has been confirmed', body: 'Everything is open to you now.' },
  age_rejected: { title: 'We could not confirm your age', body: (reason) => `Reason: ${reason} You can ask again.` },
  new_mail: { title: (from) => `Mail from ${from}`, body: '' },
  chat_ended: { title: (name) => `Your chat with ${name} has ended` },
  blocked: {
    title: (by) => `You can no longer write to ${by}`,
    body: (reason) => `Reason: ${reason}. The rules of this site are there to keep both of you safe.`,
  },
  points_added: { title: 'Points added', body: (points) => `${points} were added.` },
  message_cleared: {
    title: 'We looked again: nothing was wrong',
    body: (reason) => `We are sorry for the wait. ${reason}`,
    strike: 'The mark on your record has been removed.',
  },
  message_upheld: {
    title: 'We looked again: it stays undelivered',
    body: (reason, clause) => `${reason} (${clause})`,
    category: (name) => `About: ${name}`,
  },
  erasure_ordered: {
    title: 'The site is erasing your account',
    body: (until) => `Everything is erased on ${until}. Until then, chat and mail are stopped.`,
    object: 'To stop it, open “Leave and erase” in the settings.',
  },
  report_received: { title: 'We have your report', body: 'A moderator looks at it. The result comes here.' },
  report_decided: {
    violation: 'We acted on your report',
    none: 'We looked into your report',
    noted: 'It was not quite a violation, but we asked the other person to take care.',
  },
  note: {
    title: 'A note from the desk',
    body: 'There are no points and no sanction. Please take care next time.',
    clause: (clause) => `The rule: ${clause}`,
  },
  self_report_received: {
    title: 'We have what you told us',
    body: (steps) =>
      `Should it be a violation, the sanction will be ${steps === 1 ? 'one step' : `${steps} steps`} milder. The result comes here.`,
  },
  self_report_decided: {
    violation: 'What you told us was found to be a violation',
    none: 'What you told us was found to be fine',
    milder: (steps) =>
      `Because you told us yourself, the sanction is ${steps === 1 ? 'one step' : `${steps} steps`} milder.`,
  },
  decision_undone: {
    title: 'We were wrong, and have undone it. We are sorry',
    body: 'The earlier decision was a mistake. We apologise for the trouble.',
  },
  appeal_received: {
    title: 'We have your appeal',
    body: (due) => `Somebody else looks at it and answers by ${due}.`,
  },
  appeal_answer: { title: 'The desk has answered your appeal', body: 'You can write back.' },
  appeal_decided: {
    overturned: 'You were right: the decision is undone',
    upheld: 'We looked again: the decision stands',
    sorry: 'We are sorry for the trouble.',
  },
  withdrawal_refused: {
    title: 'The review of your membership is over',
    body: 'An administrator looked again. Your membership goes on.',
  },
  openAppeal: 'See the appeal',
  openDecision: 'This decision, and how to appeal',
  openDecisionLate: 'See this decision',
  appealUntil: (until) => `You can appeal until ${until}.`,
  danger_held: {
    title: 'We stopped a message that may be dangerous',
    body: 'It did not reach you. A moderator is looking at it right away. You may block, and you may leave.',
  },
  partner_decided: {
    violation: 'The stopped message broke the rules',
    none: 'The stopped message was found to be fine',
    safe: 'This does not touch your own record.',
  },
  sanction: {
    titles: {
      notice: 'A notice',
      warning: 'A warning',
      restriction: 'Your account is restricted',
      suspension: 'Your account is suspended',
      withdrawal_review: 'Your membership is under review',
      withdrawal: 'Your membership has ended',
    },
    clause: (clause) => `Ground: ${clause}`,
    until: (until) => `Until ${until}`,
    forever: 'No end date (on record only)',
    points: (points) => `Points in all: ${points} (each is gone after 180 days)`,
    evidence: (count) => (count === 1 ? 'Based on 1 message' : `Based on ${count} messages`),
    by: { program: 'Decided automatically. You can ask a person to look again.', moderator: 'Decided by a moderator.' },
    pay: 'What you earned stays yours.',
    appeal: 'If you disagree, choose “Dispute this” at the message.',
  },
}
