import * as l10n from '@vscode/l10n';
import type { ElementKind } from './elements.js';

/** A kind of element in the reader's language. */
export function kindTitle(kind: ElementKind): string {
  switch (kind) {
    case 'persona':
      return l10n.t('Persona');
    case 'segment':
      return l10n.t('Segment');
    case 'channel':
      return l10n.t('Channel');
    case 'team':
      return l10n.t('Team');
    case 'system':
      return l10n.t('System');
    case 'purpose':
      return l10n.t('Purpose');
    case 'data':
      return l10n.t('Data');
    case 'metric':
      return l10n.t('Metric');
    case 'journey':
      return l10n.t('Journey');
    case 'need':
      return l10n.t('Need');
    case 'stage':
      return l10n.t('Stage');
    case 'touchpoint':
      return l10n.t('Touchpoint');
    case 'pain':
      return l10n.t('Pain');
    case 'opportunity':
      return l10n.t('Opportunity');
    case 'ai':
      return l10n.t('AI application');
    case 'action':
      return l10n.t('Action');
    case 'trigger':
      return l10n.t('Trigger');
  }
}

/** The same in the middle of a sentence: `persona`, `AI application`. */
export function kindInSentence(kind: ElementKind): string {
  return kindTitle(kind).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
