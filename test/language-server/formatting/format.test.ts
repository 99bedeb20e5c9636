import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { essence, formatted } from './formatted.js';

/** Indentation that all lines share is the test's own. */
function lines(text: string): string {
  const own = text.replace(/^\n/, '').replace(/\n *$/, '\n');
  const indent = /^\n* */.exec(own)?.[0].replaceAll('\n', '').length ?? 0;
  return own.replace(new RegExp(`^ {0,${indent}}`, 'gm'), '');
}

/** That formatting one text gives another, which it leaves as it is. */
function expectFormatted(before: string, after: string): void {
  expect(formatted(lines(before))).toBe(lines(after));
  expect(formatted(lines(after))).toBe(lines(after));
}

describe('statements', () => {
  test('stand each on a line of its own, indented with their blocks', () => {
    expectFormatted(
      `
      team A "a" ; team B
      journey J "j" {
      goal "g"; draft;
          stage S "s"
          {
        goal "x"  ;   content "y";
            touchpoint T { does "d"
      feels happy   because "b" } }
      path S->exit   60 % }
      `,
      `
      team A "a"
      team B
      journey J "j" {
        goal "g"
        draft
        stage S "s" {
          goal "x"
          content "y"
          touchpoint T {
            does "d"
            feels happy because "b"
          }
        }
        path S -> exit 60%
      }
      `,
    );
  });

  test('keep one blank line, and align nothing', () => {
    expectFormatted(
      `


      team   Care     "Care"
      team   Pricing  "Pricing"



      team   Shop     "Shop"


      `,
      `
      team Care "Care"
      team Pricing "Pricing"

      team Shop "Shop"
      `,
    );
  });

  test('carry on indented behind a comma or an arrow, twice where a block follows', () => {
    expectFormatted(
      `
      journey J for A,
      B,
              C {
      solves D,
      E
      path S ->
      T   ->exit
      }
      `,
      `
      journey J for A,
          B,
          C {
        solves D,
          E
        path S ->
          T -> exit
      }
      `,
    );
  });

  test('keep the signs of numbers, ranges and qualified names where they belong', () => {
    expectFormatted(
      `
      metric M nps -100 .. 100 { target >=40 ; from   D }
      journey J { scale -2 .. 2 ; solves J . A ,B }
      `,
      `
      metric M nps -100..100 { target >= 40; from D }
      journey J { scale -2..2; solves J.A, B }
      `,
    );
  });
});

describe('blocks', () => {
  test('that stood on one line and fit stay on it', () => {
    expectFormatted(
      `
      persona A "a"{goal "x";need "y" ;}
      persona B {
        goal "x" }
      stage
      journey J { stage S { touchpoint T { feels happy }  touchpoint U {  } } }
      `,
      `
      persona A "a" { goal "x"; need "y" }
      persona B {
        goal "x"
      }
      stage
      journey J { stage S { touchpoint T { feels happy }; touchpoint U {} } }
      `,
    );
  });

  test.each([
    ['100 columns', 'x'.repeat(79)],
    ['100 columns of Chinese, which takes two each', `${'车'.repeat(39)}x`],
    ['100 columns of Thai, whose marks take none', 'ที่'.repeat(79)],
  ])('fit up to %s', (_, text) => {
    const fits = `persona A { goal "${text}" }\n`;
    expect(formatted(fits)).toBe(fits);
    expect(formatted(`persona A { goal "${text}x" }\n`)).toBe(`persona A {\n  goal "${text}x"\n}\n`);
    const trailed = `persona A { goal "${text}" } // a comment takes no part\n`;
    expect(formatted(trailed)).toBe(trailed);
  });

  test('are measured each from the beginning of its line', () => {
    const text = 'persona A { goal "x"; need "y" }\n'.repeat(20);
    expect(formatted(text)).toBe(text);
  });

  test('that do not fit are broken, and those inside only if they do not fit either', () => {
    const title = 'A touchpoint whose title is rather long';
    expectFormatted(
      `
      journey J { stage S { touchpoint "${title}" { feels happy }; touchpoint "${title}" { feels happy } } }
      `,
      `
      journey J {
        stage S {
          touchpoint "${title}" { feels happy }
          touchpoint "${title}" { feels happy }
        }
      }
      `,
    );
  });

  test('that hold nothing are {}', () => {
    expectFormatted('team A {\n\n\n}\nteam B {  }\nteam C\n{\n}\n', 'team A {}\nteam B {}\nteam C {}\n');
  });

  test('on a line that an ignore comment speaks of stay on it', () => {
    const line = `stage S { touchpoint "${'x'.repeat(80)}" { feels happy } }`;
    expectFormatted(
      `
      journey J {
      // journey-ignore stage-without-touchpoint: it is not known yet
          ${line} ;   draft
          goal "a"; goal "b" // journey-ignore written-twice: both are meant
      }
      `,
      `
      journey J {
        // journey-ignore stage-without-touchpoint: it is not known yet
        ${line}; draft
        goal "a"; goal "b" // journey-ignore written-twice: both are meant
      }
      `,
    );
  });
});

describe('comments', () => {
  test('stay on their own line, behind their statement, or before the one that they precede', () => {
    expectFormatted(
      `
      // first
      team A   // of A
      team B /* of B */; /* of C */ team C;   // of C, too
      journey J { // of J
      draft /* of draft */
            // last
      }
      team D // before the brace
      {
      note "x"
      }
          // end
      `,
      `
      // first
      team A // of A
      team B /* of B */
      /* of C */ team C // of C, too
      journey J { // of J
        draft /* of draft */
        // last
      }
      team D // before the brace
      {
        note "x"
      }
      // end
      `,
    );
  });

  test('within a statement and a block on one line', () => {
    expectFormatted(
      `
      persona A {/* a */goal "x"/* b */;/* c */need "y"; /* d */}
      journey J for A, // the first
      // the second
      B
      `,
      `
      persona A { /* a */ goal "x" /* b */; /* c */ need "y" /* d */ }
      journey J for A, // the first
        // the second
        B
      `,
    );
  });

  test('of several lines move with what follows them', () => {
    expectFormatted(
      `
      journey J {
            /**
          * Doc.
               * More.  
            */
            stage S
            /* plain
                 deeper

              less */
            stage T
      }
      `,
      `
      journey J {
        /**
         * Doc.
         * More.
         */
        stage S
        /* plain
             deeper

          less */
        stage T
      }
      `,
    );
  });
});

describe('texts', () => {
  test('of several lines are indented with their statement', () => {
    expectFormatted(
      `
      journey J {
      goal """
              One **bold**
                two

              three
                  """
          note """first
             second
               third"""
      }
      `,
      `
      journey J {
        goal """
          One **bold**
            two

          three
        """
        note """first
          second
            third"""
      }
      `,
    );
  });

  test('keep what is in them', () => {
    const text = 'team A "a  ;  ，  {  } // b"\n';
    expect(formatted(text)).toBe(text);
  });

  test('lose their typographic quotation marks, and what is in them is escaped', () => {
    expect(formatted('team A “a "b" \\” c\\\\”\n')).toBe('team A "a \\"b\\" \\” c\\\\"\n');
    expect(formatted('team A "“a”"\n')).toBe('team A "“a”"\n');
  });
});

test('full-width twins become ASCII, but for those in texts and comments', () => {
  expectFormatted(
    `
    metric M csat ｛target≥4；note “，；”｝ // ，；
    metric N csat ｛ target ≤ 4 ｝
    journey J for A，B ｛
    path S→T 60％；draft
    ｝
    `,
    `
    metric M csat { target >= 4; note "，；" } // ，；
    metric N csat { target <= 4 }
    journey J for A, B {
      path S -> T 60%
      draft
    }
    `,
  );
});

describe('lines of syntax errors', () => {
  test('are left exactly as they are, and the rest is formatted', () => {
    expectFormatted(
      `
      journey J {
            goal    "x"
         gaol  of   nothing ;
            draft
              stgae   X   {
          content    "y" ;
         }
       path  A->B   6x
      draft   ;  goal "not closed
            draft
      }
      `,
      `
      journey J {
        goal "x"
         gaol  of   nothing ;
        draft
              stgae   X   {
          content "y"
        }
       path  A->B   6x
      draft   ;  goal "not closed
        draft
      }
      `,
    );
  });

  test('with all lines of their statement', () => {
    expectFormatted(
      `
      journey J {
      solves   A,
       B   "no"  ,
            C
      draft
      }
      `,
      `
      journey J {
      solves   A,
       B   "no"  ,
            C
        draft
      }
      `,
    );
  });

  test('so are those of merge conflicts, also within texts and comments', () => {
    expectFormatted(
      `
      journey J {
      <<<<<<< HEAD
           goal   "a"
      =======
           goal   "b"
      >>>>>>> other
      note """
      <<<<<<< HEAD
      a
      =======
            b
      >>>>>>> other
      """
      }
      `,
      `
      journey J {
      <<<<<<< HEAD
           goal   "a"
      =======
           goal   "b"
      >>>>>>> other
      note """
      <<<<<<< HEAD
      a
      =======
            b
      >>>>>>> other
      """
      }
      `,
    );
  });

  test('a missing brace costs its line alone, and comments beside it', () => {
    expectFormatted(
      `
      journey J {
        stage   S   {
          goal   "x"
             // of S, or of T?
        stage T {
            goal   "y"
        }
      }
      `,
      `
      journey J {
        stage   S   {
          goal "x"
             // of S, or of T?
        stage T {
          goal "y"
        }
      }
      `,
    );
  });

  test('lines do not move where that would tell of another missing brace', () => {
    const text = readFileSync('test/fixtures/upgrade.journey', 'utf8');
    const without = text.replace('    }\n  }\n\n  stage Research', '    }\n\n  stage Research');
    const flush = without.replace(/^ +/gm, '');
    expect(without).not.toBe(text);
    expect(essence(formatted(flush))).toEqual(essence(flush));
    expect(formatted(formatted(flush))).toBe(formatted(flush));
  });
});

describe('line ends', () => {
  test.each(['\r\n', '\r', '\n'])('are those of the file (%j)', (eol) => {
    const before = `\uFEFFteam A{note "x"\n\n\n\nnote """\na\n  b\n"""}; team B /* a\n * b */\n`.replaceAll('\n', eol);
    const after = '\uFEFFteam A {\n  note "x"\n\n  note """\n    a\n      b\n  """\n}\nteam B /* a\n * b */\n';
    expect(formatted(before)).toBe(after.replaceAll('\n', eol));
  });

  test('the last is there, once', () => {
    expect(formatted('team A')).toBe('team A\n');
    expect(formatted('team A\n\n\n')).toBe('team A\n');
    expect(formatted('team A  ;;  ')).toBe('team A\n');
    expect(formatted('stgae A  ;')).toBe('stgae A  ;\n');
    expect(formatted('')).toBe('');
    expect(formatted(' \n\n ; \n')).toBe('');
  });
});

test('a comment of several lines parts two statements by itself, also on an ignored line', () => {
  const before = 'journey J "j" { // journey-ignore no-persona: y\n  goal "a"; /* c\n*/ stage B "b"\n}\n';
  const once = formatted(before);
  expect(formatted(once)).toBe(once);
  expect(essence(once)).toEqual(essence(before));
});
