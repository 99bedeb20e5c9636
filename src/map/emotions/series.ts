import { type Branch, type FeelingStop, moodOf } from '../../analysis/feeling-lines.js';
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

/** A stop with those of its points that lines go through: a feeling whose score nobody knows is shown, and joined to nothing. */
interface PlacedStop {
  stop: FeelingStop;
  known: Point[];
}

/** The main line, and each branch from where its people come from to where they meet the main line again. */
function strandsOf(traveller: MapTraveller, stops: readonly { stop: FeelingStop; points: Point[] }[]): Strand[] {
  const main: Strand = { traveller, points: [], kinds: [] };
  const placed = stops.map(({ stop, points }) => ({ stop, known: points.filter(({ mood }) => mood !== undefined) }));
  let isPassing = false;
  for (const { stop, known } of placed) {
    if (stop.branch) continue;
    for (const point of known) add(main, point, isPassing && point === known[0] ? 'passing' : 'main');
    isPassing = known.length === 0;
  }
  const felt = placed.filter(({ stop, known }) => stop.branch && known.length > 0);
  const branches = [...Map.groupBy(felt, ({ stop }) => stop.branch?.id).values()].map((own) =>
    strandOf(traveller, own, placed),
  );
  return [...branches.filter((branch) => !liesOnMain(branch)), main];
}

/** A branch, with the points at both ends that it shares with other lines. */
function strandOf(traveller: MapTraveller, own: readonly PlacedStop[], all: readonly PlacedStop[]): Strand {
  const strand: Strand = { traveller, points: [], kinds: [] };
  const branch = own[0]?.stop.branch;
  const kind: LineKind = branch?.share === undefined ? 'unknown' : 'branch';
  const isOwn = (stop: PlacedStop) => own.includes(stop);
  // Who takes an alternative does not come by the others.
  const stops = all.filter(({ stop }) => !branch?.insteadOf?.includes(stop.id));
  const start = pointsOn(branch?.before, stops.slice(0, stops.findIndex(isOwn)).reverse()).at(-1);
  const [end] = pointsOn(branch?.after, stops.slice(stops.findLastIndex(isOwn) + 1));
  for (const point of [start, ...own.flatMap(({ known }) => known), end]) if (point) add(strand, point, kind);
  return strand;
}

/** The points of the first stop on a way that has any, in the order of the stops; without a way, on the main line. */
function pointsOn(way: readonly string[] | undefined, stops: readonly PlacedStop[]): readonly Point[] {
  if (!way) return stops.find(({ stop, known }) => !stop.branch && known.length > 0)?.known ?? [];
  for (const stage of way) {
    const there = stops.filter(({ stop, known }) => stop.stage === stage && known.length > 0);
    const found = there.find(({ stop }) => !stop.branch) ?? there[0];
    if (found) return found.known;
  }
  // Where the way meets the main line nothing is felt: it goes on along that.
  const met = stops.findIndex(({ stop }) => stop.stage === way.at(-1) && !stop.branch);
  return met < 0 ? [] : pointsOn(undefined, stops.slice(met));
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
