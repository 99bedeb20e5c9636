import { describe, expect, test } from 'vitest';
import { build } from '../journey-text.js';

const BASE = `persona P ; channel Web
journey Base "Base" for P {
  stage A awareness { touchpoint One via Web { feels angry because Bad; pain Bad } }
  stage B use { touchpoint Two via Web; opportunity Better for Bad }
}
`;

describe('one judgement', () => {
  test('the same finding in a base and its variant is one', async () => {
    const text = BASE.replace('; opportunity Better for Bad', '');
    const { findings } = await build(`${text}variant V "Short" of Base { skip B }`);
    expect(findings.filter((finding) => finding.rule === 'pain-unanswered')).toHaveLength(1);
  });

  test('a fault that only the variant has names the variant', async () => {
    const { findings } = await build(`${BASE}variant V "Short" of Base { skip B }`);
    const [finding, ...more] = findings.filter((each) => each.rule === 'pain-unanswered');
    expect(more).toEqual([]);
    expect(finding?.message).toContain('“Short”');
    expect(finding?.range.start.line).toBe(2);
  });

  test('with the base in another file it is told where the variant begins', async () => {
    const { documents, services } = await build({
      'base.journey': BASE,
      'variant.journey': '\nvariant V "Short" of Base { skip B }',
    });
    const { Judge } = services.journey.model;
    const [base, variant] = documents.map((document) =>
      Judge.findings(document).filter((each) => each.rule === 'pain-unanswered'),
    );
    expect(base).toEqual([]);
    expect(variant).toHaveLength(1);
    expect(variant?.[0]?.range.start.line).toBe(1);
    expect(variant?.[0]?.related[0]?.source.uri).toContain('base.journey');
  });

  test('a fault of the base in another file is told there alone', async () => {
    const text = BASE.replace('; opportunity Better for Bad', '');
    const { documents, services } = await build({
      'base.journey': text,
      'variant.journey': 'variant V "Short" of Base { skip B }',
    });
    const { Judge } = services.journey.model;
    const counts = documents.map(
      (document) => Judge.findings(document).filter((each) => each.rule === 'pain-unanswered').length,
    );
    expect(counts).toEqual([1, 0]);
  });
});
