import * as l10n from '@vscode/l10n';
import type {
  ActionStatus,
  AiStatus,
  CompanyRole,
  FiveFeeling,
  Horizon,
  HowKnown,
  Level,
  PainArea,
  Technique,
} from '../model/elements.js';
import type { Severity } from '../model/finding.js';
import type { DataOwner, LawfulBasis } from '../model/shared-elements.js';

type Words<K extends string> = Record<K, () => string>;

/** A word of a closed list in the reader's language; what is in no list, as written. */
function pick<K extends string>(list: Words<K>, key: string): string {
  return Object.hasOwn(list, key) ? list[key as K]() : key;
}

const areas: Words<PainArea> = {
  product: () => l10n.t('product'),
  service: () => l10n.t('service'),
  process: () => l10n.t('process'),
  marketing: () => l10n.t('marketing'),
  price: () => l10n.t('price'),
};

const waysOfKnowing: Words<HowKnown> = {
  observed: () => l10n.t('observed'),
  said: () => l10n.t('said'),
  assumed: () => l10n.t('assumed'),
};

const aiStates: Words<AiStatus> = {
  idea: () => l10n.t('idea'),
  planned: () => l10n.t('planned'),
  pilot: () => l10n.t('pilot'),
  live: () => l10n.t('live'),
  strengthen: () => l10n.t('to strengthen'),
};

const actionStates: Words<ActionStatus> = {
  idea: () => l10n.t('idea'),
  planned: () => l10n.t('planned'),
  doing: () => l10n.t('in progress'),
  done: () => l10n.t('done'),
  dropped: () => l10n.t('dropped'),
};

const horizons: Words<Horizon> = {
  now: () => l10n.t('now'),
  next: () => l10n.t('next'),
  later: () => l10n.t('later'),
};

const techniques: Words<Technique> = {
  vision: () => l10n.t('vision'),
  language: () => l10n.t('language'),
  speech: () => l10n.t('speech'),
  prediction: () => l10n.t('prediction'),
  recommendation: () => l10n.t('recommendation'),
  optimisation: () => l10n.t('optimisation'),
  generation: () => l10n.t('generation'),
  agent: () => l10n.t('agent'),
};

const roles: Words<CompanyRole> = {
  predict: () => l10n.t('predict'),
  shorten: () => l10n.t('shorten'),
  curate: () => l10n.t('curate'),
  own: () => l10n.t('own'),
};

const levels: Words<Level> = {
  humanised: () => l10n.t('humanised'),
  customised: () => l10n.t('customised'),
  personalised: () => l10n.t('personalised'),
  emotional: () => l10n.t('emotional'),
};

const fiveFeelings: Words<FiveFeeling> = {
  respect: () => l10n.t('respect'),
  prestige: () => l10n.t('prestige'),
  security: () => l10n.t('security'),
  comfort: () => l10n.t('comfort'),
  delight: () => l10n.t('delight'),
};

const owners: Words<DataOwner> = {
  customer: () => l10n.t('owned by the customer'),
  company: () => l10n.t('owned by the company'),
  partner: () => l10n.t('owned by a partner'),
  platform: () => l10n.t('owned by a platform'),
};

const bases: Words<LawfulBasis> = {
  consent: () => l10n.t('consent'),
  contract: () => l10n.t('contract'),
  'legal-obligation': () => l10n.t('legal obligation'),
  'legitimate-interest': () => l10n.t('legitimate interest'),
  vital: () => l10n.t('vital interest'),
  none: () => l10n.t('no lawful basis'),
};

const severityCounts: Record<Severity, (count: number) => string> = {
  error: (count) => (count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', count)),
  warning: (count) => (count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', count)),
  info: (count) => (count === 1 ? l10n.t('1 remark') : l10n.t('{0} remarks', count)),
  hint: (count) => (count === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', count)),
};

const severities: Words<Severity> = {
  error: () => l10n.t('error'),
  warning: () => l10n.t('warning'),
  info: () => l10n.t('remark'),
  hint: () => l10n.t('hint'),
};

/** The map's own words, in the reader's language. */
export const words = {
  area: (area: string) => pick(areas, area),
  howKnown: (how: string) => pick(waysOfKnowing, how),
  aiStatus: (status: string) => pick(aiStates, status),
  actionStatus: (status: string) => pick(actionStates, status),
  horizon: (horizon: string) => pick(horizons, horizon),
  technique: (technique: string) => pick(techniques, technique),
  role: (role: string) => pick(roles, role),
  level: (level: string) => pick(levels, level),
  fiveFeeling: (feeling: string) => pick(fiveFeelings, feeling),
  dataOwner: (owner: string) => pick(owners, owner),
  basis: (basis: string) => pick(bases, basis),
  severity: (severity: Severity) => severities[severity](),
  severityCount: (severity: Severity, count: number) => severityCounts[severity](count),
  untitled: () => l10n.t('untitled'),
  everyone: () => l10n.t('everyone'),
} as const;
