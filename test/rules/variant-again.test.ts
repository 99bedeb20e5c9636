import { expect, test } from 'vitest';
import { runRules } from '../../src/rules/index.js';
import { quickProject } from './quick-project.js';

/** A journey in which each block lacks what it can; `{…}` are the blocks' first lines. */
const base = `persona P1 "p"
channel Web "w"
data D "d" operational { owner customer }
journey J "J" for P1 {
  goal "x"
  need N "n"
  stage A "A" {
    touchpoint T "T" via Web {
      feels sad
      level personalised by company
      aha "x"
      pain P "p" {
      }
      ai B "b" chatbot {
      }
    }
    opportunity O "o"
    action Q "q" {
      due 2020-01-01
    }
    trigger R "r" {
      do "x"
    }
  }
  stage E "E" use {
  }
  action Z "z" {
  }
}
`;

/** A variant that writes every block again, and nothing in it that was missing. */
const again = `variant V "V" of J {
  need N { note "x" }
  stage A {
    note "x"
    touchpoint T { note "x"; pain P { note "x" }; ai B { note "x" } }
    opportunity O { note "x" }
    action Q { note "x" }
    trigger R { note "x" }
  }
  stage E { note "x" }
  action Z { note "x" }
}
`;

async function reported(text: string): Promise<string[]> {
  return runRules(await quickProject(text)).flatMap(({ rule, subject }) => (/^V\b/.test(subject ?? '') ? [rule] : []));
}

test('what is missing in a base is told there, though a variant writes the block again', async () => {
  const rules = new Set(runRules(await quickProject(base + again)).map(({ rule }) => rule));
  expect(rules.size).toBeGreaterThan(20);
  expect(await reported(base + again)).toEqual([]);
});

const blocks = [...base.matchAll(/\{\n/g)].map(({ index }) => index + 2).slice(1);
const lineOf = (end: number) => base.slice(0, end).trimEnd().split('\n').at(-1)?.trim() ?? '';

test.each(blocks.map((at) => [lineOf(at), at] as const))(
  'what the base may have said in words that cannot be read is not missing in the variant: %s',
  async (_, at) => {
    expect(await reported(`${base.slice(0, at)}blah blah 3\n${base.slice(at)}${again}`)).toEqual([]);
  },
);
