import type { Container, Element, Touchpoint } from '../../model/elements.js';
import type { Id } from '../../model/source.js';
import type { MapContext } from '../context.js';
import type { ColumnSubject, LaneRow } from './lane.js';

/** What is said of each touchpoint of a stage. */
export function touchpointRows(
  subject: ColumnSubject,
  rows: (touchpoint: Touchpoint) => readonly LaneRow[],
): LaneRow[] {
  if (subject.kind !== 'stage') return [];
  return subject.touchpoints.flatMap((touchpoint) =>
    rows(touchpoint).map((row) => ({ ...row, touchpoint: touchpoint.id })),
  );
}

/** What is said of all that a stage or journey and its touchpoints contain. */
export function containedRows<T>(
  subject: ColumnSubject,
  pick: (container: Container) => readonly T[],
  rows: (item: T) => LaneRow | readonly LaneRow[],
): LaneRow[] {
  const all = (container: Container) => pick(container).flatMap(rows);
  return [...all(subject), ...touchpointRows(subject, all)];
}

/** An element by its title. */
export function titleRow(element: Element, context: MapContext): LaneRow & { id: Id } {
  return { text: context.title(element), id: element.id };
}

/** Clauses joined into one sentence, empty ones left out. */
export function clauses(...parts: (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
