import { describeRule } from './rule-tests.js';

const helped = (kind: string, phase: string) =>
  `data D "D" operational\njourney J "J" { need N "N"; stage A "Enjoys it" ${phase} { touchpoint T "T" { ai Bot "B" ${kind} { why N; uses D } } } }`;

describeRule('ai-unusual-stage', {
  fires: {
    'search adverts after the purchase': {
      text: helped('sem', 'use'),
      on: ['sem'],
      severity: 'info',
      message: /^“B” is of the kind `sem`, which usually helps at Awareness; “Enjoys it” is Use/,
      related: ['stage A'],
    },
    'a kind that helps in several places': {
      text: helped('lead-scoring', 'use'),
      on: ['lead-scoring'],
      message: /usually helps at Consideration or Decision; “Enjoys it” is Use/,
    },
    'a bare band': { text: helped('sem', 'downstream'), on: ['sem'] },
    'at the stage itself': {
      text: 'data D "D" operational\njourney J "J" { need N "N"; stage A "A" core { ai Bot "B" sem { why N; uses D } } }',
      on: ['sem'],
    },
  },
  quiet: {
    'where it usually helps': helped('sem', 'awareness'),
    'another phase of the same band': helped('sem', 'consideration'),
    'one of several phases': helped('chatbot', 'support'),
    'a stage of no phase': helped('sem', ''),
    'an unknown kind': helped('clairvoyance', 'use'),
    'no kind': helped('', 'use'),
    'a misspelt phase': helped('sem', 'usee'),
  },
  broken: {},
});
