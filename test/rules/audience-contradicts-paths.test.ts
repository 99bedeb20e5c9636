import { describeRule } from './rule-tests.js';

const shared = `segment City "City"
persona Mei "Mei" { segment City }
persona Som "Som"
`;
const journey = (audience: string, paths = 'path A -> exit 40%', more = '') => `${shared}journey J "J" for Mei, Som {
  stage A "A" { audience 100% }
  stage B "Reading" { ${audience} }
  ${paths}
  ${more}
}`;

describeRule('audience-contradicts-paths', {
  fires: {
    'more than the paths bring': {
      text: journey('audience 70%'),
      on: ['audience 70%'],
      severity: 'warning',
      message: /70% are said to reach “Reading”, and the paths bring 60%/,
    },
    'fewer than the paths bring': {
      text: journey('audience 54%', 'path A -> B 60%'),
      on: ['audience 54%'],
      related: ['path A -> B 60%'],
    },
    'a persona’s own share': {
      text: journey('audience 70% for Som', 'path A -> exit 40% for Som'),
      on: ['audience 70% for Som'],
      message: /bring 60%/,
    },
    'a segment’s': {
      text: journey('audience 90% for City', 'path A -> exit 40% for Mei'),
      on: ['audience 90% for City'],
    },
    'what a variant inherits and does not bring any more': {
      text: `${journey('audience 60%')}\nvariant V "V" of J { path A -> exit 80% }`,
      on: ['audience 60%'],
      message: /bring 20%/,
    },
  },
  quiet: {
    'five points beside': journey('audience 65%'),
    'what follows a way out without a rate': journey('audience 20%', 'path B -> A 5%\npath A -> exit'),
    'a stage that some come back to': journey(
      'audience 20%',
      'path A -> C\npath C -> B\npath C -> exit 5%',
      'stage C "C"',
    ),
    'a journey without rates': journey('audience 20%', 'path A -> B'),
    'the mean of two personas': journey('audience 80%', 'path A -> exit 40% for Mei'),
    'a persona who does not make the journey': `persona Ann "Ann"\n${journey('audience 10% for Ann')}`,
  },
  broken: {
    'a path to nowhere': journey('audience 90%', 'path A -> Bb 40%'),
    'a path that cannot be read': journey('audience 90%', 'path A -> exit 40%', 'pth A -> B 90%'),
  },
  fixed: {
    'it with the computed share': {
      text: journey('audience 90% for Mei, Som'),
      gives: ['{ audience 60% for Mei, Som }'],
    },
    'what a variant inherits, in the variant': {
      text: `${journey('audience 60%')}\nvariant V "V" of J { path A -> exit 80% }`,
      gives: ['stage B "Reading" { audience 60% }', 'path A -> exit 80% stage B { audience 20% } }'],
    },
    'what a variant inherits, in its own stage': {
      text: `${journey('audience 60%')}\nvariant V "V" of J { stage B { goal "G" }; path A -> exit 80% }`,
      gives: ['stage B "Reading" { audience 60% }', 'goal "G"; audience 20% }'],
    },
  },
});
