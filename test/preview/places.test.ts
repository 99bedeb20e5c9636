import { describe, expect, it } from 'vitest';
import { elementsAt, sourceLocationOf } from '../../src/preview/source-locations.js';
import { inputOf, metro } from './journey.js';

const input = await inputOf();
const { uri } = input.journey.source;

function at(text: string): { line: number; character: number } {
  const before = metro.slice(0, metro.indexOf(text)).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

describe('places in the text', () => {
  it('are known for what the journey and the project hold', () => {
    expect(sourceLocationOf(input, 'Metro/stage:Decide')?.selection.start).toEqual(at('Decide "Sign'));
    expect(sourceLocationOf(input, 'persona:Commuter')?.selection.start).toEqual(at('Commuter "Mei'));
    expect(sourceLocationOf(input, 'Metro/stage:Gone')).toBeUndefined();
  });

  it('tell what stands there, innermost first', () => {
    expect(elementsAt(input, uri, at('Stalls "Video'))).toEqual([
      'Metro/stage:Trigger/touchpoint:Stall/pain:Stalls',
      'Metro/stage:Trigger/touchpoint:Stall',
      'Metro/stage:Trigger',
      'Metro',
    ]);
  });

  it('tell of shared things too', () => {
    expect(elementsAt(input, uri, at('"Mei'))).toEqual(['persona:Commuter']);
    expect(elementsAt(input, 'file:///project/other.journey', at('"Mei'))).toEqual([]);
  });
});
