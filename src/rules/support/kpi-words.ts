/**
 * Words of the company's scoreboard, by language. Each pattern is tried by itself, so that the words it found can be
 * shown; those that customers use too (profit, sales, growth) are left out, or asked for with what makes them a figure.
 */
const people = '(?:customers|users|subscribers|visitors|households|accounts|buyers|shoppers|leads|members)';
/** What a company does with a figure. */
const raised =
  '(?:more|higher|better|stronger|deeper|raise|raising|increase|increasing|increased|improve|improving|boost|boosting|grow|growing|lift|drive|driving|maximi[sz]e|double|push|extra|additional|incremental|recurring|total)';
const lowered =
  '(?:less|lower|lowering|low|fewer|cut|cutting|reduce|reducing|decrease|decreasing|minimi[sz]e|halve|prevent|fight|zero)';
/** At most two words in between. */
const some = '(?:[\\p{L}\\p{N}’-]+\\s+){0,2}';
/** The figure itself stands beside the word. */
const figure = '(?:\\s+(?:of|up|down|by|to|at|above|over|under|below|from|reaches|is)){1,2}\\s+\\d';

const english: readonly string[] = [
  // Water penetrates, too, and so do tests.
  `(?:market|product|service|brand|category|app|digital|online|card|mobile|internet|broadband|fib(?:re|er)|smartphone|insurance|household|\\dg) penetration`,
  `penetration(?: rates?|${figure}| in the \\p{L}+ market)`,
  `\\d\\s*% penetration`,
  `${raised}\\s+${some}(?<!\\b(?:water|light|heat|skin|soil)\\s)penetration`,
  'market shares?',
  'shares? of wallet',
  'wallet shares?',
  'share of voice',
  'click[- ]through(?: rates?)?',
  'bounce rates?',
  // People convert lofts, currencies and files.
  `(?:sales|lead|checkout|website|web|online|funnel|trial|store|shop|customer|visitor|user|prepaid|basket) conversions?`,
  `conversions?(?: rates?|${figure}| (?:of|from) ${some}${people})`,
  `\\d\\s*% conversions?`,
  `${raised}\\s+${some}(?<!\\b(?:loft|attic|garage|barn|house|currency|unit|file|format|data|religious)\\s)conversions?(?! to \\p{L})`,
  // One churns butter.
  `churn(?: rates?|${figure}| among| of ${some}${people})`,
  `(?:customer|subscriber|user|prepaid|postpaid|monthly|annual|yearly|voluntary|\\d\\s*%) churn`,
  `${lowered}\\s+${some}churn`,
  // The body retains water, and the mind what it has read.
  `(?:customer|user|subscriber|client|member|audience|guest|visitor|\\d\\s*%) retention`,
  `retention(?: rates?|${figure}| of ${some}${people})`,
  `${raised}\\s+${some}(?<!\\b(?:water|fluid|heat|moisture|memory|knowledge|data|salt|urine)\\s)retention`,
  '(?:customer|user|subscriber) acquisition(?: costs?)?',
  'acquisition costs?',
  '(?:adoption|activation|attach|renewal|uptake|take-up) rates?',
  // Nobody wishes for it, and some say so.
  "(?<!(?<!\\p{L})(?:no|not|n[’']t|never|nobody|without|stop|avoid|hate|dislike|free of|instead of)\\s(?:\\S+\\s){0,3})(?:up|cross)[- ]?sell(?:ing|s)?",
  `revenues?(?: growth| targets?| shares?| streams?| figures?| per \\p{L}+|${figure})`,
  `${raised}\\s+${some}revenues?`,
  `(?:new|annual|monthly|yearly|data|service|subscription|sales|average|advertising|ad|ancillary) revenues?`,
  'sales (?:targets?|figures?|volumes?|quotas?|growth)',
  'sales quotas?',
  'profit margins?',
  'basket sizes?',
  'average order values?',
  '(?:lifetime|customer lifetime) values?',
  'lead generation',
  'monetis(?:e|ation|ing)',
  'monetiz(?:e|ation|ing)',
  '(?:customer|user|subscriber) base',
  'net promoter scores?',
  '(?:kpi|arpu|arpa|aov|clv|ltv|cac|ctr|cvr|gmv|dau|mau|nps|csat|roi|roas|ebitda)s?',
  // “12% of 4G customers”: people as a share.
  '\\d+(?:[.,]\\d+)?\\s*% of (?:\\S+ ){0,3}?(?:customers|users|subscribers|visitors|households|accounts)',
  `(?:half|thirds?|quarters?|tenths?|most|all|(?:one|two|three|four|nine|\\d+) (?:in|out of) \\p{L}+) of (?:our|all our|the existing|\\dg) ${some}${people}`,
];

const chinese: readonly string[] = [
  '渗透率',
  '滲透率',
  '市场渗透',
  '轉化(?!为|為|成)率?',
  '转化(?!为|為|成)率?',
  '客单价',
  '客單價',
  '市场份额',
  '市場份額',
  '市占率',
  '占有率',
  '佔有率',
  '市佔率',
  '钱包份额',
  '留存率?',
  '流失率',
  '复购率?',
  '複購率?',
  '回購率',
  '续约率',
  '续费率',
  '销售额',
  '銷售額',
  '销量',
  '銷量',
  '营收',
  '營收',
  '营业额',
  '營業額',
  '毛利率?',
  '利润率',
  '拉新',
  '获客',
  '獲客',
  '促活',
  '日活',
  '月活',
  '变现',
  '變現',
  '点击率',
  '點擊率',
  '跳出率',
  '增购',
  '交叉销售',
  '业绩',
  '業績',
  '用户规模',
  '人均收入贡献',
  '(?:[一二三四五六七八九]成|一半|半数|半數|过半|過半)(?:以上)?的?\\S{0,4}?(?:客户|用户|客戶|用戶)',
  '\\d+(?:\\.\\d+)?[%％]\\s*的\\S{0,8}?(?:客户|用户|客戶|用戶)',
];

const thai: readonly string[] = [
  'อัตราการเจาะตลาด',
  'การเจาะตลาด',
  'อัตราการเข้าถึงตลาด',
  'ส่วนแบ่ง(?:การ)?ตลาด',
  'อัตรา(?:การ)?(?:แปลง|คอนเวอร์ชัน|คอนเวอร์ชั่น)',
  'คอนเวอร์ชั่?น',
  'อัตราการเปลี่ยนเป็นลูกค้า',
  'อัตราการ(?:เลิกใช้|ยกเลิก|สูญเสียลูกค้า|ซื้อซ้ำ|ต่ออายุ|คลิก|ตีกลับ|รักษาลูกค้า)',
  'การรักษาฐานลูกค้า',
  'รายได้(?:เฉลี่ย)?ต่อ(?:ลูกค้า|เลขหมาย|หมายเลข|ผู้ใช้|ราย)',
  'ยอดขาย',
  'เป้า(?:การ)?ขาย',
  'ฐานลูกค้า',
  'อัตรากำไร',
  'ขายพ่วง',
  'ขายต่อยอด',
  'มูลค่าตลอดอายุ(?:ลูกค้า)?',
  'ตัวชี้วัด',
  'เคพีไอ',
  '\\d+(?:\\.\\d+)?\\s*%\\s*ของ(?:ลูกค้า|ผู้ใช้)',
  'ครึ่งหนึ่งของ(?:ลูกค้า|ผู้ใช้)',
  '(?:ลูกค้า|ผู้ใช้).{0,20}?\\d+(?:\\.\\d+)?\\s*%',
];

/**
 * Latin words end where a letter does not follow; Chinese and Thai put no blanks between words. The ends are asked for
 * once for all words: classes of letters are dear to compile.
 */
const scoreboard = new RegExp(
  [`(?<![\\p{L}\\p{N}])(?:${english.join('|')})(?!\\p{L})`, ...chinese, ...thai].join('|'),
  'u',
);

/** A person who speaks of a business of their own: a shopkeeper may well wish for more revenue. */
const ownBusiness =
  /(?<!\p{L})(?:my|mine|(?:her|his|their) (?:own )?(?:shop|store|stall|business|restaurant|farm|caf[eé]|hotel|salon|practice|kitchen))(?!\p{L})|我的|我们店|我家|自己的|自家|ของ(?:ฉัน|ผม|ดิฉัน|หนู|ตัวเอง|ร้านเรา)|ร้าน(?:ฉัน|ผม)/u;

/** What a message names of the words that were found: the figure, not what is to become of it. */
const core =
  /(?:(?:market|customer|user|subscriber|\dg) )?(?:penetration|conversions?|churn|retention|revenues?)(?: rates?| growth| targets?| per \p{L}+)?/u;

/** Goals stay while other lines are typed, and the search is the dearest of all rules'. */
const known = new Map<string, string | undefined>();

/**
 * The first words of a text that a company measures itself by, as written; none where they speak of their own business.
 * Searched in lower case: a search that minds no case takes twice as long to prepare.
 */
export function kpiIn(text: string): string | undefined {
  if (known.has(text)) return known.get(text);
  const found = search(text);
  if (known.size >= 1000) known.clear();
  known.set(text, found);
  return found;
}

function search(text: string): string | undefined {
  const lower = text.toLowerCase();
  if (ownBusiness.test(lower)) return undefined;
  const words = scoreboard.exec(lower);
  if (!words) return undefined;
  const figure = core.exec(words[0]);
  const at = words.index + (figure?.index ?? 0);
  const found = figure?.[0] ?? words[0];
  // Few letters are of another length in lower case.
  return lower.length === text.length ? text.slice(at, at + found.length) : found;
}
