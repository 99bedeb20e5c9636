import { describe, expect, test } from 'vitest';
import { kpiIn } from '../../src/rules/support/kpi-words.js';
import { describeRule } from './rule-tests.js';

const wished = (goal: string) => `journey J "J" { goal "${goal}"; stage "A" }`;

describeRule('goal-is-a-kpi', {
  fires: {
    'a goal in English': {
      text: wished('5G penetration of 40%'),
      on: ['goal "5G penetration of 40%"'],
      severity: 'warning',
      message: /“5G penetration”/,
    },
    'a goal in Chinese': { text: wished('提升5G渗透率'), on: ['goal "提升5G渗透率"'], message: /“渗透率”/ },
    'a goal in Thai': { text: wished('เพิ่มยอดขายแพ็กเกจ'), on: ['goal "เพิ่มยอดขายแพ็กเกจ"'], message: /ยอดขาย/ },
    'the goal of a stage': {
      text: 'journey J "J" { stage A "A" { goal "Better conversion" } }',
      on: ['goal "Better conversion"'],
      message: /“conversion” .* at this stage: .* the `outcome` of the journey\.$/,
    },
    'the goal of somebody who travels alone': {
      text: 'persona P "P" { goal "Higher revenue" }\njourney J "J" for P { stage A "A" }',
      on: ['goal "Higher revenue"'],
    },
    'the goal of a persona': { text: 'persona P "P" { goal "Higher ARPU" }', on: ['goal "Higher ARPU"'] },
    'a goal and not its variant too': {
      text: `${wished('Less churn')}\nvariant V "V" of J { stage B "B" }`
        .replace('"A"', 'A "A"')
        .replace('B "B"', 'B "B" after A'),
      on: ['goal "Less churn"'],
    },
  },
  quiet: {
    'the customer’s own words': wished('Watch a film on the metro without it stopping'),
    'the company’s words where they belong': 'journey J "J" { outcome "40% penetration"; stage "A" }',
    'a shopkeeper who speaks of her own shop': wished('More revenue in my shop'),
    'companies that travel in parts': `persona P "P" { goal "Higher revenue" }
persona Q "Q"
journey J "J" for P as buyer, Q as user { goal "Less churn"; stage A "A" { goal "Better conversion" } }`,
    'a word that only looks like one': wished('A loft conversion that is dry'),
  },
  broken: { 'a goal without an end': 'journey J "J" { goal "More penetration\nstage "A" }' },
  fixed: {
    'it by calling it what it is': {
      text: wished('Penetration of 40%'),
      gives: ['{ outcome "Penetration of 40%"; stage'],
    },
    'the goal of a stage': {
      text: 'journey J "J" { stage A "A" {\nquestion "Q"\ngoal "Better conversion"\n} }',
      gives: ['outcome "Better conversion" stage A "A" { question "Q" }'],
    },
  },
});

describe('words of the scoreboard', () => {
  test.each([
    'Raise the conversion rate',
    'ARPU up by 5%',
    'Market share in the north',
    '12% of 4G customers move to 5G',
    'Upsell to the family plan',
    'Lower churn',
    'NPS of 40',
    '提高转化',
    '提升客单价',
    '四成用户的复购率',
    '12%的老客户升级',
    '拉新促活',
    'เพิ่มส่วนแบ่งการตลาด',
    'ลดอัตราการเลิกใช้',
    'ลูกค้า 4G ย้ายมา 12%',
    'รายได้เฉลี่ยต่อเลขหมายสูงขึ้น',
    'Higher ARPUs',
    '提高市场占有率',
    'Half of our customers upgrade',
    'Two thirds of our 4G users pay by app',
    '一半的客户升级',
    'ครึ่งหนึ่งของลูกค้าย้ายมา',
    'Penetration of 40%',
    'More penetration',
    'Market penetration in the north',
    'Churn below 2%',
    'Reduce the churn of prepaid users',
    'Churn rate',
    'Better customer retention',
    'Retention of new subscribers',
    'Conversion of visitors',
    'Increase online conversions',
    'Conversion up to 4%',
    'Grow data revenue',
    'Revenue per user',
    'Upselling in the app',
  ])('%s', (goal) => expect(kpiIn(goal)).toBeDefined());

  test.each([
    'Pay no more than last year',
    'A plan that 80% of my friends have',
    'Know the conversion of my euros',
    'The roof of the garage conversion is dry',
    'Share photos with the family',
    'A rapid answer',
    'Sell my old phone',
    'Water retention gone',
    'Less water retention',
    'Better memory retention',
    'Penetration test passed',
    'Butter: churn it myself',
    'Butter: I churn it',
    'Conversion to Islam',
    'Bring revenue to the temple',
    'No upsell while I pay',
    'Pay without any upsell',
    'More revenue in her shop',
    'A phone that half of the family can use',
    '一半的价格',
    '把旧手机转化成现金',
    '十分钟内买到放心又合适的东西',
    '我的店销量好一点',
    'ดูหนังในรถไฟฟ้าโดยไม่สะดุด',
    'ยอดขายของร้านเราดีขึ้น ร้านฉันไม่เงียบ',
  ])('not %s', (goal) => expect(kpiIn(goal)).toBeUndefined());
});
