import { defaultSettings } from '../../src/model/default-settings.js';
import type { Finding } from '../../src/model/finding.js';
import { joinShared } from '../../src/model/shared-elements.js';
import { runRules } from '../../src/rules/index.js';
import type { SettingsStore } from '../settings/store.js';

/** What is wrong with each settings file, by its address; an empty list for a sound one. */
export function settingsFindings(store: SettingsStore): Map<string, Finding[]> {
  const empty = { ...joinShared([]), journeys: [], settings: defaultSettings, today: '', versions: {} };
  return new Map([...store.problems()].map(([uri, problems]) => [uri, runRules({ ...empty, problems })]));
}
