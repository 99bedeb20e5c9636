/** What the typeface of the map is made of: which part of which package covers which characters. */

/**
 * One part of the typeface; its files are named after it.
 * @typedef {object} Source
 * @property {string} name
 * @property {string} from the package of `@fontsource`, and the part of it
 * @property {boolean} italic it has italics; where it has none, the upright stands in for them, as its readers expect
 * @property {string} range what it covers, as far as the package has it: ends of runs of code points, hexadecimal
 */

/** Marks that a letter of any Latin part may carry; a letter and its marks have to be in one font. */
const marks = '300-301 303-304 308-309 323 329';

/** The letters of Vietnamese have a part of their own: it is small, and who writes Vietnamese needs all of it. */
const vietnamese = '102-103 110-111 128-129 168-169 1A0-1A1 1AF-1B0 1EA0-1EF9 20AB';

/**
 * Parts share no character but marks, joiners and the dotted circle that carries a mark without a letter, so that a width
 * is that of one font.
 * @type {readonly Source[]}
 */
export const sources = [
  {
    name: 'latin',
    from: 'noto-sans/latin',
    italic: true,
    range: `20-7E A0-FF 131 152-153 2BB-2BC 2C6 2DA 2DC 2000-200B 2010-201F 2021-2027 202F-206F 20AC 2122 2212 FFFD ${marks}`,
  },
  {
    name: 'latin-ext',
    from: 'noto-sans/latin-ext',
    italic: true,
    range:
      '100-101 104-10F 112-127 12A-130 132-151 154-167 16A-19F 1A2-1AE 1B1-2BA 2BD-2C5 2C7-2CC 2CE-2D7 2DD-2FF ' +
      `1E00-1E9F 1EFA-1EFF 2020 20A0-20A9 20AD-20C0 2113 ${marks}`,
  },
  { name: 'vietnamese', from: 'noto-sans/vietnamese', italic: true, range: `${vietnamese} ${marks}` },
  { name: 'greek', from: 'noto-sans/greek', italic: true, range: '370-3FF' },
  { name: 'greek-ext', from: 'noto-sans/greek-ext', italic: true, range: '1F00-1FFF' },
  { name: 'cyrillic', from: 'noto-sans/cyrillic', italic: true, range: '400-45F 490-491 4B0-4B1 2116 301' },
  { name: 'cyrillic-ext', from: 'noto-sans/cyrillic-ext', italic: true, range: '460-48F 492-4AF 4B2-52F' },
  { name: 'thai', from: 'noto-sans-thai/thai', italic: false, range: 'E01-E3A E3F-E5B 200B-200D 25CC' },
  { name: 'hebrew', from: 'noto-sans-hebrew/hebrew', italic: false, range: '591-5F4 20AA 200C-200F 25CC' },
  {
    name: 'arabic',
    from: 'noto-sans-arabic/arabic',
    italic: false,
    range: '606-6DC 6DE-6FF 750-77F 8A0-8E1 8E3-8FF 200C-200E 25CC',
  },
];

/**
 * The faces of the typeface, by the style of the package's files.
 * @type {readonly {face: 'regular' | 'semibold' | 'italic', style: string}[]}
 */
export const faces = [
  { face: 'regular', style: '400-normal' },
  { face: 'semibold', style: '600-normal' },
  { face: 'italic', style: '400-italic' },
];

/**
 * The faces that a part has files for.
 * @param {Source} source
 */
export const facesOf = ({ italic }) => faces.filter(({ face }) => italic || face !== 'italic');
