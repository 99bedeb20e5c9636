import { type Branch, type FeelingLine, type FeelingStop, moodOf } from '../../analysis/feeling-lines.js';
import type { FeelingPlace } from '../../analysis/feelings.js';
import type { Feeling } from '../../model/elements.js';
import { type Column, type Room, stageRoom } from '../columns.js';
import { type MapContext, type MapTraveller, travellerOf } from '../context.js';
import type { Plot } from './plot.js';

/** One persona's feeling at one touchpoint, or over a stage as a whole. */
export interface Point {
  traveller: MapTraveller;
  feeling: Feeling;
  column: Column;
  place: FeelingPlace;
  /** The room that it has on the horizontal axis. */
  room: Room;
  /** -1..1; absent where the label has no score. */
  mood?: number;
  x: number;
  y: number;
  /** Backed by experience data or by evidence; else the marker is hollow. */
  evidenced: boolean;
  /** The way beside the main line that it lies on. */
  branch?: Branch;
  /** It is the first on that. */
  leads?: boolean;
}

/** How a part of a line is drawn: what most live, past places where nothing is said, beside that, by nobody knows how many. */
export type LineKind = 'main' | 'passing' | 'branch' | 'unknown';

/** A line through points, with the kind of the part before each; of the first there is none. */
export interface Strand {
  traveller: MapTraveller;
  points: Point[];
  kinds: LineKind[];
}

/** What one persona feels: points, and the lines that join them. */
export interface Series {
  traveller: MapTraveller;
  points: Point[];
  strands: Strand[];
}

/** The feelings of customers, or of staff beside them, with their places on a plot; of those who feel nothing, none. */
export function seriesOf(
  columns: readonly Column[],
  context: MapContext,
  plot: Pick<Plot, 'height' | 'isOfStaff'>,
): Series[] {
  const byStage = new Map(columns.map((column) => [column.key, column]));
  return context.analysis.feelingLines.flatMap((line): Series[] => {
    const traveller = travellerOf(line, context);
    if (!traveller || line.isStaff !== plot.isOfStaff) return [];
    const stops = line.stops.flatMap((stop) => {
      const column = byStage.get(stop.stage);
      return column ? [{ stop, points: pointsAt(stop, column, traveller, context, plot.height) }] : [];
    });
    const points = stops.flatMap((each) => each.points);
    for (const branch of new Set(points.map((point) => point.branch?.id))) {
      const first = points.find((point) => point.branch && point.branch.id === branch);
      if (first) first.leads = true;
    }
    return points.length === 0 ? [] : [{ traveller, points, strands: strandsOf(traveller, stops) }];
  });
}

/** The points of a stop; before and after stand left and right of the middle of its room. */
function pointsAt(
  { id, isStage, feelings, branch }: FeelingStop,
  column: Column,
  traveller: MapTraveller,
  { analysis }: MapContext,
  height: number,
): Point[] {
  const slot = column.slots.find(({ touchpoint }) => touchpoint.id === id);
  const place = isStage ? column.stage : slot?.touchpoint;
  const room = isStage ? stageRoom(column) : slot;
  if (!place || !room) return [];
  return feelings.flatMap((position, index): Point[] => {
    const feeling = place.feels[position];
    if (!feeling) return [];
    const mood = moodOf(feeling);
    const width = (room.width * (feelings.length > 1 ? 0.8 : 1)) / feelings.length;
    const x = room.x + room.width / 2 + (index - (feelings.length - 1) / 2) * width;
    return [
      {
        traveller,
        feeling,
        column,
        place,
        room: { x: x - width / 2, width },
        x,
        y: ((1 - (mood ?? 0)) / 2) * height,
        evidenced: analysis.feelings[place.id]?.[position] === 'evidenced',
        ...(mood !== undefined && { mood }),
        ...(branch && { branch }),
      },
    ];
  });
}

/** The main line, and each branch from the last point of that before it to the first after it. */
function strandsOf(
  traveller: MapTraveller,
  stops: readonly { stop: FeelingLine['stops'][number]; points: Point[] }[],
): Strand[] {
  const main: Strand = { traveller, points: [], kinds: [] };
  const branches = new Map<string, Strand>();
  let isPassing = false;
  /** Branches that have not met the main line again. */
  let open = new Set<Strand>();
  for (const { stop, points } of stops) {
    // A feeling whose score nobody knows is shown, and joined to nothing.
    const known = points.filter(({ mood }) => mood !== undefined);
    const [first] = known;
    if (!stop.branch) {
      if (!first) {
        isPassing = true;
        continue;
      }
      for (const branch of open) add(branch, first, branch.kinds.at(-1) ?? 'branch');
      open = new Set();
      for (const point of known) add(main, point, isPassing && point === first ? 'passing' : 'main');
      isPassing = false;
    } else if (first) {
      const kind: LineKind = stop.branch.share === undefined ? 'unknown' : 'branch';
      let branch = branches.get(stop.branch.id);
      if (!branch) {
        const start = main.points.at(-1);
        branch = { traveller, points: start ? [start] : [], kinds: start ? [kind] : [] };
        branches.set(stop.branch.id, branch);
      }
      open.add(branch);
      for (const point of known) add(branch, point, kind);
    }
  }
  return [...[...branches.values()].filter((branch) => !liesOnMain(branch)), main];
}

function add({ points, kinds }: Strand, point: Point, kind: LineKind): void {
  points.push(point);
  kinds.push(kind);
}

/** A branch on which nothing is felt otherwise would run along the main line: its marks say enough. */
function liesOnMain({ points: [start, ...rest] }: Strand): boolean {
  return start !== undefined && !start.branch && rest.every(({ y }) => y === start.y) && !rest.at(-1)?.branch;
}

/** Points that share a place: same horizontal axis, same height. They stand side by side. */
export function together(points: readonly Point[]): Point[][] {
  return [...Map.groupBy(points, ({ x, y }) => `${Math.round(x)}|${Math.round(y)}`).values()];
}
