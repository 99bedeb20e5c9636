/** The answer to `journey/map`, which the extension hands on to the map's page. */
import * as v from 'valibot';
import type { MapInput } from '../map/scene-types.js';

const IndexSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

export const PositionSchema = v.object({ line: IndexSchema, character: IndexSchema });

export const RangeSchema = v.object({ start: PositionSchema, end: PositionSchema });

const JourneyChoiceSchema = v.object({
  id: v.string(),
  name: v.exactOptional(v.string()),
  title: v.exactOptional(v.string()),
  titles: v.record(v.string(), v.string()),
  /** Where it stands in the file. */
  range: RangeSchema,
  /** Drawn through its variants alone. */
  abstract: v.exactOptional(v.literal(true)),
  /** Base journey's id for a variant. */
  variantOf: v.exactOptional(v.string()),
});

export type JourneyChoice = v.InferOutput<typeof JourneyChoiceSchema>;

/** Only the outside is looked at: a map has tens of thousands of nodes, and comes with every keystroke. */
const MapInputSchema = v.custom<MapInput>(isMapInput);

export const MapAnswerSchema = v.object({
  uri: v.string(),
  /** Document version the answer is about; drop it when a later one has been shown. */
  version: v.number(),
  /** The journeys and variants of the file, in written order. */
  choices: v.array(JourneyChoiceSchema),
  /** The journey chosen; absent when the file holds none. */
  journey: v.exactOptional(v.string()),
  input: v.exactOptional(MapInputSchema),
  /** The text has syntax errors: what is drawn may lack something. */
  broken: v.boolean(),
});

export type MapAnswer = v.InferOutput<typeof MapAnswerSchema>;

function isMapInput(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { journey, analysis, shared, findings } = value;
  return (
    isRecord(journey) &&
    typeof journey.id === 'string' &&
    Array.isArray(journey.stages) &&
    isRecord(analysis) &&
    isRecord(shared) &&
    Array.isArray(findings)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
