import type { playbookTexts as ja } from './ja-playbook.ts'

export const playbookTexts: typeof ja = {
  playbook: {
    title: 'Playbook',
    care: 'Take care',
    pages: {
      contact: {
        title: 'Contact details',
        steps: [
          'Is the marked text really a contact detail, or an order number, a time, a line of a song?',
          'See from what came before who began it.',
          'Did they go on after a refusal? Then it is a violation; a first time can be a gentle note.',
          'Look among the linked accounts for someone who offered the same detail.',
        ],
        care: 'Never write the detail itself in a reason. Do not blame a performer who could not say no.',
      },
      offsite: {
        title: 'Payment or meeting outside',
        steps: [
          'Tell an invitation from a topic (television, work) by what stands around it.',
          'Is there a place, a time or a sum?',
          'Read the answer. If they have agreed on something, the other’s safety comes first.',
          'Repeated: violation. Once and in jest: a gentle note may do.',
        ],
        care: 'If they have already arranged to meet, escalate.',
      },
      threat: {
        title: 'Threats',
        steps: [
          'Is someone in danger now? Then escalate at once.',
          'Read around it: a quarrel, a quotation, a game?',
          'Look at earlier cases and linked accounts.',
          'If it is a violation, you may choose a stricter step than proposed. Say why.',
        ],
        care: 'Never put words that were not delivered into the other’s notice.',
      },
      stalking: {
        title: 'Stalking',
        steps: [
          'See from the record whether it is the same person again and again.',
          'Look for accounts that joined after a block.',
          'Look for words about where someone lives, works or walks.',
          'If their whereabouts may be known, escalate.',
        ],
        care: 'Nobody must be able to tell from the reason who reported.',
      },
      scam: {
        title: 'Money and lures',
        steps: [
          'Is it about moving money: investment, a side job, a loan?',
          'After deciding, “Close the same together” shows who else received the same text.',
          'Did the other go along? Then escalate.',
        ],
        care: 'If it is a violation, look at the linked accounts too.',
      },
      recording: {
        title: 'Recording',
        steps: [
          'Do they say that they recorded, or ask whether they may?',
          'If they say they will spread it, treat it as a threat and escalate.',
          'Note when and whom they say they recorded.',
        ],
        care: 'Choose words that show the other that none of it is their fault.',
      },
      minor: {
        title: 'Perhaps under 18',
        steps: [
          'The conversation is paused. Take your time and look at the grounds alone.',
          'Is it their own age, or about family or long ago?',
          'Look at the proof of age again. If a doubt stays, escalate.',
          'If there is none, “no violation” opens the conversation.',
        ],
        care: 'Never choose “no violation” while a doubt stays.',
      },
      privacy: {
        title: 'Personal details',
        steps: [
          'Whose details are they: their own, the other’s, a relative’s?',
          'Do they lead to one person (a town, or a street number)?',
          'If they wrote about themselves, think of a gentle note first.',
        ],
        care: 'Do not copy the details into the reason.',
      },
      conduct: {
        title: 'Rudeness',
        steps: [
          'One slip, or does it go on?',
          'Did it go on after the other said no?',
          'Once: a gentle note. Going on: a violation.',
        ],
        care: 'However many report it, read before you decide.',
      },
      self_report: {
        title: 'Self-report',
        steps: [
          'Read their words first, then see whether the conversation agrees.',
          'The ladder proposes one step milder. Does that fit?',
          'If nobody is in danger, a gentle note may do.',
        ],
        care: 'Begin the reason with thanks for telling us.',
      },
      linked: {
        title: 'Linked accounts',
        steps: [
          'Weigh each link and its reason. A name or an address block alone is weak.',
          'Look at the sanctions and blocks of the first account.',
          'Does anything said show that it is the same person?',
          'Not sure: no violation. Sure: violation, and escalate.',
        ],
        care: 'A family may share a device. One mark alone decides nothing.',
      },
      ladder: {
        title: 'Top of the ladder',
        steps: [
          'Look at earlier cases, and at what was taken back.',
          'Were the decisions behind the points right? Take back what was not.',
          'Is a milder step enough, or is a forced withdrawal needed?',
          'A forced withdrawal is proposed, and another administrator confirms it.',
        ],
        care: 'What was earned is not touched. Always tell the end and the way to appeal.',
      },
    },
  },
}
