/** The lists of statements of elements that say nothing yet, for those who make elements without a text. */

export const children = () => ({ measures: [], pains: [], opportunities: [], ais: [] });

export const stageStatements = () => ({
  ...children(),
  audiences: [],
  goals: [],
  questions: [],
  contents: [],
  actions: [],
  triggers: [],
  touchpoints: [],
});

export const touchpointStatements = () => ({
  ...children(),
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
  ...children(),
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
