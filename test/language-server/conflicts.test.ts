import { describe, expect, test } from 'vitest';
import { createJourneyService } from '../../language-server/service.js';
import { build, findingsOf } from '../build.js';

const conflict = (base = '', end = '\n') =>
  `persona A "a"
journey J "j" for A {
  stage S "s" {
    question "q"
<<<<<<< HEAD
    touchpoint T "Web form" via Web { does "fills it" }
${base}=======
    touchpoint T "Phone call" via Phone { does   "calls" }
>>>>>>> feature/phone
  }
}
channel Web "Web"
channel Phone "Phone"
`.replaceAll('\n', end);

describe('what Git could not merge', () => {
  test.each([
    ['two sides', conflict()],
    ['what both come from, too', conflict('||||||| 1a2b3c4\n    touchpoint T "Letter" { does "writes" } }\n')],
    ['CRLF', conflict('', '\r\n')],
  ])('is one finding, and nothing else is said: %s', async (_, text) => {
    const findings = await findingsOf(text);
    expect(findings.map(({ rule, severity, range }) => [rule, severity, range.start.line, range.end.line])).toEqual([
      ['syntax', 'error', 4, 4],
    ]);
    expect(findings[0]?.message).toContain('Unresolved merge conflict');
  });

  test('both sides are read for names, and what both come from is not', async () => {
    const { project } = await build({
      'shared.journey': `<<<<<<< HEAD
persona Mei "Mei"
||||||| base
persona Old "Old"
=======
persona May "May"
>>>>>>> other
`,
      'map.journey': 'journey J for Mei, May, Old { draft }',
    });
    expect(project.personas.map(({ name }) => name)).toEqual(['Mei', 'May']);
    expect(await findingsOf({ 'map.journey': 'journey K for Mei { draft }', 'b.journey': conflict() })).toHaveLength(2);
  });

  test('each conflict is one finding; one that lacks its end is one, too', async () => {
    const two = `${conflict().replaceAll('J', 'K')}${conflict().replace(/>>>>>>> .*\n/, '')}`;
    expect((await findingsOf(two)).map(({ rule, range }) => [rule, range.start.line])).toEqual([
      ['syntax', 4],
      ['syntax', 17],
    ]);
  });

  test('what is left of one, longer markers and those in a text or a comment are found, too', async () => {
    const lines = async (text: string) =>
      (await findingsOf(text)).map(({ message, range }) => [message.slice(0, 25), range.start.line]);
    const found = 'Unresolved merge conflict';
    for (const marker of ['=======', '>>>>>>> other', '||||||| base', '<<<<<<<<<< HEAD', '<<<<<<<\tHEAD'])
      expect(await lines(`persona Mei "Mei"\n${marker}\n`)).toEqual([[found, 1]]);
    const inside = 'one\n<<<<<<< HEAD\ntwo\n=======\nthree\n>>>>>>> other\n';
    expect(await lines(`persona Mei "Mei" { quote """${inside}""" }\n`)).toEqual([[found, 1]]);
    expect(await lines(`/* ${inside} */\npersona Mei "Mei"\n`)).toEqual([[found, 1]]);
    expect(await lines(`\uFEFF<<<<<<< HEAD\npersona Mei\n=======\npersona May\n>>>>>>> other\n`)).toEqual([[found, 0]]);
  });

  test('a text may show single markers', async () => {
    const text = `journey J "j" { draft; goal """
=======
<<<<<<< HEAD
""" }
`;
    expect(await findingsOf(text, 'syntax')).toEqual([]);
  });

  test('formatting leaves one without an end as it is, and one behind a byte order mark', () => {
    const service = createJourneyService();
    for (const text of [
      '<<<<<<< HEAD\n  persona   A\n=======\n   persona    B\n',
      '\uFEFF<<<<<<< HEAD\n  persona   A\n=======\n   persona    B\n>>>>>>> other\n',
    ])
      expect(service.formatText(text)).toBe(text);
  });

  test('formatting leaves the conflict as it is', () => {
    const before = conflict('||||||| 1a2b3c4\n      touchpoint   T "Letter"\n').replace(
      'question "q"',
      'question   "q"',
    );
    const after = createJourneyService().formatText(before);
    const part = (text: string) => text.slice(text.indexOf('<<<<<<<'), text.indexOf('>>>>>>>'));
    expect(part(after)).toBe(part(before));
    expect(after.replace(/\s/g, '')).toBe(before.replace(/\s/g, ''));
  });
});
