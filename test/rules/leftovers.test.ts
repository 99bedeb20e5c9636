import { expect, test } from 'vitest';
import { runRules } from '../../src/rules/index.js';
import { quickProject } from './quick-project.js';

/** A journey that leaves nothing to be desired, two files of it. */
const files = {
  'shared.journey': `persona P "P"
team Care "C"
team Sales "S"
channel Web "W"
channel Shop "S"
purpose Help "H"
data Views "V" operational {
  owner customer
  maturity knowledge
  basis consent for Help keep 1 year
  shared with Care
}
data Calls "C" experience { owner company; shared with Care }
metric Csat "C" csat { target >= 4; from Calls }`,
  'map.journey': `journey J "J" for P {
  goal "To watch"
  outcome "They stay"
  role own
  owner Care
  mapped by Care, Sales
  reviewed 2026-11-15 by Care
  need N "N"
  stage A "A" awareness {
    question "How?"
    urgent within 20 minutes
    audience 100%
    measure Csat 4.5 on 2026-11-15
    touchpoint T "T" via Web {
      time 9 minutes
      feels anxious for P because X
      pain X "X" from service { evidence "1"; evidence "2" from Calls; evidence "3" count 2 }
      opportunity O "O" for X
      level humanised
      moment of truth "M"
      records Views, Calls
    }
    touchpoint Ask "A" via Web instead of T 40% {
      wait 12 minutes
      accessible "By voice"
      records Views
    }
  }
  stage B "B" decision {
    audience 60% for P
    question "Which?" for P
    touchpoint U "U" via Shop {
      friction intentional "F" because "R"
      evokes comfort
      level personalised by company
      records Views
      ai Bot "B" chatbot { why N, X; uses Views; for Help; role predict; fallback "F"; status planned }
    }
  }
  stage C "C" use { question "And?"; touchpoint W "W" via Web { feels happy 2; aha "A"; records Views, Calls } }
  path A -> B 60% automated
  path A -> C 40%
  path C -> A 5%
  action Fix "F" {
    answers O; delivers Bot; audience 60%; value 5; investment 2; difficulty 2; duration 3 weeks
    owner Care; due 2999-01-01; status doing
  }
  trigger Call "Call" at B { when "Looks" on Views; within 5 minutes; do "Calls" by Care for Help }
}
variant V "V" of J { skip B; stage C { touchpoint Z "Z" via Shop instead of W { records Views; feels sad because "So"; opportunity "Q" for N } } }`,
};

const token = /"[^"\n]*"|[\p{L}_][\p{L}\p{M}\p{N}_-]*|[0-9.]+|->|\S/gu;

test('a mistake in the text makes no rule complain of what it hides', { timeout: 120_000 }, async () => {
  expect(runRules(await quickProject(files))).toEqual([]);
  let broken = 0;
  const leftovers: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    for (const { 0: word, index } of text.matchAll(token)) {
      const without = { ...files, [name]: text.slice(0, index) + text.slice(index + word.length) };
      const findings = runRules(await quickProject(without));
      if (!findings.some(({ rule }) => rule === 'syntax' || rule === 'unknown-reference')) continue;
      broken++;
      const line = text.slice(0, index).split('\n').length;
      for (const { rule, message } of findings) {
        if (rule === 'syntax' || rule === 'unknown-reference') continue;
        leftovers.push(`${name}:${line} without ${word}: ${message}`);
      }
    }
  }
  expect(broken).toBeGreaterThan(80);
  expect(leftovers).toEqual([]);
});
