import type { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { createJourneyServices } from '../../language-server/module.js';
import { judge } from '../../src/rules/index.js';
import { build } from '../journey-text.js';
import { quickProject } from './quick-project.js';
import { describePages } from './rule-pages.js';

const PAGES = [
  'cyclic-journey',
  'unused-declaration',
  'negative-emotion-without-cause',
  'pain-unanswered',
  'ai-without-why',
  'ai-without-data',
  'personalised-without-consent',
  'purpose-mismatch',
  'retention-missing',
  'collected-but-unused',
  'data-silo',
  'data-without-owner',
  'level-skipped',
  'frictionless-disloyalty',
  'friction-without-reason',
  'time-over-budget',
  'not-accessible',
  'stage-without-action',
  'opportunity-without-action',
  'action-answers-nothing',
  'priority-incomplete',
  'action-without-owner',
  'action-overdue',
  'static-journey',
  'trigger-without-deadline',
  'trigger-on-unrecorded-data',
  'value-out-of-range',
  'metric-without-target',
  'metric-off-target',
  'audience-contradicts-paths',
  'path-to-skipped',
  'persona-absent',
  'need-unanswered',
  'tells-it-twice',
  'ai-without-action',
  'strong-emotion-unevidenced',
  'trigger-without-basis',
  'measure-stale',
  'journey-without-owner',
  'future-without-pair',
  'broken-image',
];

/** A disk with one picture. */
class Disk extends NodeFileSystemProvider {
  override async exists(uri: URI): Promise<boolean> {
    return uri.path === '/project/images/desk.png';
  }
}

describePages(PAGES, async (rule, text) => {
  if (rule !== 'broken-image') return judge(await quickProject(text));
  return (await build(text, createJourneyServices({ fileSystemProvider: () => new Disk() }))).findings;
});
