import { describe, expect, test } from 'vitest';
import { mapInputOf } from '../../language-server/features/map/map-input.js';
import { build } from '../build.js';

const BASE = `persona P ; channel Web
journey Base "Base" for P {
  stage A awareness { touchpoint One via Web { feels angry because Bad; pain Bad } }
  stage B use { touchpoint Two via Web; opportunity Better for Bad }
}
`;

describe('one check', () => {
  test('the same finding in a base and its variant is one', async () => {
    const text = BASE.replace('; opportunity Better for Bad', '');
    const { findings } = await build(`${text}variant V "Short" of Base { skip B }`);
    expect(findings.filter((finding) => finding.rule === 'pain-unanswered')).toHaveLength(1);
  });

  test('a finding that only the variant has names the variant', async () => {
    const { findings } = await build(`${BASE}variant V "Short" of Base { skip B }`);
    const [finding, ...more] = findings.filter((each) => each.rule === 'pain-unanswered');
    expect(more).toEqual([]);
    expect(finding?.message).toContain('“Short”');
    expect(finding?.range.start.line).toBe(2);
  });

  test('a finding of several variants names them all, once', async () => {
    const variants = ['Short', 'Quick', 'Late'].map((title) => `variant ${title} "${title} one" of Base { skip B }`);
    const { findings, project } = await build(BASE + variants.join('\n'));
    const [finding, ...more] = findings.filter((each) => each.rule === 'pain-unanswered');
    expect(more).toEqual([]);
    expect(finding?.message).toMatch(/^In the variants “Short one”, “Quick one” and “Late one”: Nothing answers/);
    for (const { id, name, variant } of project.journeys) {
      const journey = project.journeys.find((each) => each.id === id);
      const badges = journey ? mapInputOf(journey, project, findings).findings : [];
      const subjects = badges.filter((each) => each.rule === 'pain-unanswered').map(({ subject }) => subject);
      expect(subjects).toEqual(variant ? [`${name}/stage:A/touchpoint:One/pain:Bad`] : []);
    }
  });

  test('of variants in another file than their base each is reported where it begins', async () => {
    const { documents, services } = await build({
      'base.journey': BASE,
      'variants.journey': '\nvariant V "Short" of Base { skip B }\nvariant W "Quick" of Base { skip B }',
    });
    const { Checker } = services.journey.model;
    const found = documents.flatMap((each) => Checker.findings(each)).filter((each) => each.rule === 'pain-unanswered');
    expect(found.map(({ range, message }) => [range.start.line, message.replace(/:.*/, '')])).toEqual([
      [1, 'In the variant “Short”'],
      [2, 'In the variant “Quick”'],
    ]);
  });

  test('with the base in another file it is reported where the variant begins', async () => {
    const { documents, services } = await build({
      'base.journey': BASE,
      'variant.journey': '\nvariant V "Short" of Base { skip B }',
    });
    const { Checker } = services.journey.model;
    const [base, variant] = documents.map((document) =>
      Checker.findings(document).filter((each) => each.rule === 'pain-unanswered'),
    );
    expect(base).toEqual([]);
    expect(variant).toHaveLength(1);
    expect(variant?.[0]?.range.start.line).toBe(1);
    expect(variant?.[0]?.related[0]?.source.uri).toContain('base.journey');
  });

  test('a finding of the base in another file is reported there alone', async () => {
    const text = BASE.replace('; opportunity Better for Bad', '');
    const { documents, services } = await build({
      'base.journey': text,
      'variant.journey': 'variant V "Short" of Base { skip B }',
    });
    const { Checker } = services.journey.model;
    const counts = documents.map(
      (document) => Checker.findings(document).filter((each) => each.rule === 'pain-unanswered').length,
    );
    expect(counts).toEqual([1, 0]);
  });
});
