import type { cannedTexts as ja } from './ja-canned.ts'

export const cannedTexts: typeof ja = {
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
      self_report: [
        {
          label: 'No violation',
          text: 'Thank you for telling us yourself. We read it and found nothing against the rules.',
        },
      ],
      linked: [{ label: 'Someone else', text: 'We looked and found that this account belongs to someone else.' }],
      ladder: [{ label: 'Nothing further', text: 'We looked through the record and take no further step.' }],
    },
    note: {
      contact: [
        {
          label: 'Contact details',
          text: 'Please keep contact details out of your talks. Outside the site we cannot protect either of you.',
        },
      ],
      offsite: [
        {
          label: 'Outside the site',
          text: 'Please do not talk about payment or meeting outside the site. It keeps you safe.',
        },
      ],
      harm: [
        { label: 'Wording', text: 'These words can unsettle the person who reads them. Please take a little care.' },
      ],
      minor: [{ label: 'Age', text: 'This could be misread about someone’s age. Please take care from now on.' }],
      privacy: [{ label: 'Personal details', text: 'To stay safe, please leave out what identifies a person.' }],
      conduct: [
        { label: 'Wording', text: 'Please take a little care with your words, so that the other enjoys talking too.' },
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
  },
}
