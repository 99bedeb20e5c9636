/** The lists of statements of elements that say nothing yet, for those who make elements without a text. */

export const held = () => ({ measures: [], pains: [], opportunities: [], ais: [] });

export const stageStatements = () => ({
  ...held(),
  audiences: [],
  goals: [],
  questions: [],
  contents: [],
  actions: [],
  triggers: [],
  touchpoints: [],
});

export const touchpointStatements = () => ({
  ...held(),
  by: [],
  optional: false,
  does: [],
  thinks: [],
  feels: [],
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
  ...held(),
  abstract: false,
  travellers: [],
  group: false,
  draft: false,
  goals: [],
  expectations: [],
  outcomes: [],
  solves: [],
  expandsTo: [],
  mappedBy: [],
  needs: [],
  actions: [],
  triggers: [],
  stages: [],
  paths: [],
});
