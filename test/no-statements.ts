/** The lists of statements of elements that say nothing yet, for those who make elements without a text. */

export const children = () => ({ measures: [], pains: [], gains: [], opportunities: [], ais: [] });

export const stageStatements = () => ({
  ...children(),
  audiences: [],
  goals: [],
  questions: [],
  contents: [],
  actions: [],
  triggers: [],
  feels: [],
  quotes: [],
  touchpoints: [],
});

export const touchpointStatements = () => ({
  ...children(),
  by: [],
  optional: false,
  does: [],
  thinks: [],
  feels: [],
  quotes: [],
  evokes: [],
  onstage: [],
  backstage: [],
  support: [],
  artefacts: [],
  ahas: [],
  momentsOfTruth: [],
  frictions: [],
  accessible: [],
  records: [],
  assistedBy: [],
  images: [],
  links: [],
});

export const journeyStatements = () => ({
  ...children(),
  abstract: false,
  travellers: [],
  group: false,
  draft: false,
  goals: [],
  expectations: [],
  outcomes: [],
  scenarios: [],
  starts: [],
  ends: [],
  solves: [],
  expandsTo: [],
  mappedBy: [],
  needs: [],
  actions: [],
  triggers: [],
  stages: [],
  paths: [],
});
