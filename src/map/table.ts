import * as l10n from '@vscode/l10n';
import type { Id } from '../model/source.js';
import { titleOf } from '../model/titles.js';
import { type AboveName, aboveParts } from './above-rows.js';
import { createMapContext } from './context.js';
import type { ColumnSubject, LaneRow } from './lanes/lane.js';
import { type LaneName, lanes } from './lanes/lane-registry.js';
import type { MapInput } from './scene-types.js';

/** One statement of the map in words: what it is about, and where it stands. */
export interface MapRow extends LaneRow {
  lane: LaneName | AboveName;
  /** The stage it belongs to; what is about the whole journey has none. */
  stage?: Id;
}

/** The map as rows and columns of plain sentences. */
export interface MapTable {
  columns: { key: Id; title: string }[];
  /** What stands above the lanes, and lanes, that say anything, each with one list of statements a column. */
  rows: { lane: LaneName | AboveName; title: string; cells: MapRow[][] }[];
}

/** Puts a map into a table: one column per stage, and one for what belongs to the whole journey where there is such. */
export function tableOf(input: MapInput, language: string): MapTable {
  const { journey } = input;
  const context = createMapContext(input, language);
  const subjects: ColumnSubject[] = [...journey.stages, journey];
  const filled = [...aboveParts, ...lanes]
    .map((lane) => ({
      lane: lane.name,
      title: lane.title(),
      cells: subjects.map((subject) =>
        lane
          .rows(subject, context)
          .map((row): MapRow => ({ lane: lane.name, ...(subject.kind === 'stage' && { stage: subject.id }), ...row })),
      ),
    }))
    .filter(({ cells }) => cells.some((rows) => rows.length > 0));
  const whole = filled.some(({ cells }) => (cells.at(-1)?.length ?? 0) > 0);
  return {
    columns: [
      ...journey.stages.map((stage) => ({ key: stage.id, title: titleOf(stage, language) })),
      ...(whole ? [{ key: journey.id, title: l10n.t('Whole journey') }] : []),
    ],
    rows: filled.map((row) => ({ ...row, cells: whole ? row.cells : row.cells.slice(0, -1) })),
  };
}
