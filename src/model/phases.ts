import * as l10n from '@vscode/l10n';
import type { Band, Phase } from './elements.js';

/** Phases in the order customers live them, with their band. */
const bandByPhase: Record<Phase, Band> = {
  awareness: 'upstream',
  consideration: 'upstream',
  decision: 'core',
  purchase: 'core',
  onboarding: 'downstream',
  use: 'downstream',
  support: 'downstream',
  renewal: 'downstream',
  loyalty: 'downstream',
  advocacy: 'downstream',
  leaving: 'downstream',
};

export const phases = Object.keys(bandByPhase).filter(isPhase);

export function isPhase(word: string): word is Phase {
  return Object.hasOwn(bandByPhase, word);
}

export function isBand(word: string): word is Band {
  return word === 'upstream' || word === 'core' || word === 'downstream';
}

/** The band a phase belongs to. */
export function bandOf(phase: Phase): Band {
  return bandByPhase[phase];
}

/** The phases of a band, or the phase alone. */
export function phasesOf(place: Phase | Band): readonly Phase[] {
  return isBand(place) ? phases.filter((phase) => bandByPhase[phase] === place) : [place];
}

/** A phase or band in the reader's language. */
export function placeTitle(place: Phase | Band): string {
  switch (place) {
    case 'awareness':
      return l10n.t('Awareness');
    case 'consideration':
      return l10n.t('Consideration');
    case 'decision':
      return l10n.t('Decision');
    case 'purchase':
      return l10n.t('Purchase');
    case 'onboarding':
      return l10n.t('Onboarding');
    case 'use':
      return l10n.t('Use');
    case 'support':
      return l10n.t('Support');
    case 'renewal':
      return l10n.t('Renewal');
    case 'loyalty':
      return l10n.t('Loyalty');
    case 'advocacy':
      return l10n.t('Advocacy');
    case 'leaving':
      return l10n.t('Leaving');
    case 'upstream':
      return l10n.t('Upstream');
    case 'core':
      return l10n.t('Core');
    case 'downstream':
      return l10n.t('Downstream');
  }
}
