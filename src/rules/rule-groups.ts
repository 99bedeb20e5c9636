/** What the rules are about, in the order of their index, which is in English alone. */
export const ruleGroups = {
  text: { title: 'Text, names and settings', about: 'What can be read, pointed at and set.' },
  journey: { title: 'The journey as a whole', about: 'Whose it is, where it begins and ends, who has drawn it.' },
  stages: { title: 'Stages and flow', about: 'What happens in a stage, and how people move between them.' },
  feelings: { title: 'Feelings and moments', about: 'What it is like.' },
  needs: { title: 'Needs, pains and actions', about: 'What is found, and what is done about it.' },
  ai: { title: 'AI applications', about: 'Why they are there, where, and on what they rest.' },
  data: {
    title: 'Data, consent and triggers',
    about: 'Whose the data are, what they may be used for, and who sees them.',
  },
  metrics: { title: 'Metrics and figures', about: 'What is counted.' },
} as const;

export type RuleGroup = keyof typeof ruleGroups;
