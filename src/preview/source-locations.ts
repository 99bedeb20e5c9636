import type { MapInput } from '../map/scene-types.js';
import type { Element } from '../model/elements.js';
import type { Id, Position, Source } from '../model/source.js';
import { contains, elementAt, elementsById, ownerOf, sharedElements } from '../model/walk.js';

/** Where an element of the map stands in the text. */
export function sourceLocationOf(input: MapInput, id: Id): Source | undefined {
  return find(input, id)?.source;
}

function find(input: MapInput, id: Id): Element | undefined {
  const own = elementsById(input.journey).get(id);
  if (own) return own;
  for (const element of sharedElements(input.shared)) if (element.id === id) return element;
  return undefined;
}

/** What stands at a place of the text, innermost first: the element there and all that hold it. */
export function elementsAt(input: MapInput, uri: string, position: Position): Id[] {
  const { journey } = input;
  const ids: Id[] = [];
  let element = elementAt(journey, uri, position);
  while (element) {
    ids.push(element.id);
    element = ownerOf(journey, element);
  }
  if (ids.length > 0) return ids;
  for (const shared of sharedElements(input.shared)) {
    if (shared.source.uri === uri && contains(shared.source.range, position)) return [shared.id];
  }
  return ids;
}
