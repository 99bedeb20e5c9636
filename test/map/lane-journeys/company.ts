import type { LaneName } from '../../../src/map/index.js';
import type { customer } from './customer.js';
import type { Part, Translated } from './part.js';

/** The lanes of a service blueprint, drawn from one journey each. */
const blueprint = (say: Translated) => `
  team Care "${say('Customer service', '客户服务部', 'ฝ่ายบริการลูกค้า')}"
  team Pricing "${say('Pricing team', '定价团队', 'ทีมกำหนดราคา')}"
  system Tariffs "${say('Tariff system', '资费系统', 'ระบบอัตราค่าบริการ')}" by Pricing
  system Desk "${say('Service desk', '服务台', 'ศูนย์บริการ')}"
  persona Mei "${say('Mei', '小美', 'เมย์')}"
  persona Noi "${say('Noi', '小内', 'น้อย')}" { team Care }
  journey J "${say('Behind the counter', '柜台后面', 'หลังเคาน์เตอร์')}" for Mei, Noi {
    stage "${say('Research', '了解', 'หาข้อมูล')}" {
      touchpoint "${say('Plan page', '套餐页面', 'หน้าแพ็กเกจ')}" {
        onstage "${say('Lays out three plans side by side', '并排展示三个套餐', 'วางสามแพ็กเกจเทียบกัน')}" by Care
        backstage "${say('Checks prices every morning', '每天早上核对价格', 'ตรวจราคาทุกเช้า')}" by Pricing
        support "${say('Tariff look-up', '资费查询', 'ค้นหาอัตราค่าบริการ')}" by Tariffs
        artefact "${say('Printed comparison to take home', '可带走的纸质对比表', 'ใบเปรียบเทียบสำหรับนำกลับบ้าน')}"
      }
      touchpoint "${say('Shop', '门店', 'ร้าน')}" {
        onstage "${say('Greets', '迎接', 'ทักทาย')}"
        onstage "${say('Listens', '倾听', 'รับฟัง')}" by Care
        feels hurried for Noi because "${say('Three people wait', '有三个人在等', 'มีคนรออยู่สามคน')}"
        backstage "${say('Fetches a phone', '取手机', 'หยิบโทรศัพท์')}"
        support "${say('Queue numbers', '排队叫号', 'เรียกคิว')}" by Desk
        support "${say('Stock list', '库存表', 'รายการสินค้า')}"
        artefact "${say('Queue ticket', '排队号', 'บัตรคิว')}"
      }
    }
    stage "${say('Sign', '签约', 'เซ็นสัญญา')}" {
      touchpoint "${say('Counter', '柜台', 'เคาน์เตอร์')}" {
        feels proud for Noi
        onstage "${say('Explains the bill', '解释账单', 'อธิบายบิล')}"
        backstage "${say('Files the contract', '归档合同', 'เก็บสัญญา')}"
        support "${say('Signature pad', '签字板', 'แท่นเซ็นชื่อ')}"
        artefact "${say('Contract', '合同', 'สัญญา')}"
      }
    }
  }`;

/** What the company does, knows, measures and plans. */
export const company: Record<Exclude<LaneName, keyof typeof customer>, Part> = {
  ai: {
    rules: ['ai-without-why'],
    text: (say) => `
      journey J "${say('AI applications', 'AI 应用', 'การใช้ AI')}" {
        need Price "${say('Know the full price before signing', '签约前知道总价', 'รู้ราคาเต็มก่อนเซ็นสัญญา')}"
        stage "${say('Research', '了解', 'หาข้อมูล')}" {
          touchpoint "${say('Plan page', '套餐页面', 'หน้าแพ็กเกจ')}" {
            pain Fee "${say('The total is hidden', '总价被隐藏', 'ราคารวมถูกซ่อน')}"
            ai Adviser "${say('Plan adviser', '套餐顾问', 'ที่ปรึกษาแพ็กเกจ')}" chatbot {
              why Price, Fee
              how language, recommendation
              role shorten
              fallback "${say('A person answers within a minute', '一分钟内由真人回答', 'คนตอบภายในหนึ่งนาที')}"
              status pilot
            }
          }
          touchpoint "${say('Banner', '横幅', 'แบนเนอร์')}" { ai "${say('Banner engine', '横幅引擎', 'เครื่องเลือกแบนเนอร์')}" programmatic }
        }
        stage "${say('Sign', '签约', 'เซ็นสัญญา')}" { touchpoint "${say('Counter', '柜台', 'เคาน์เตอร์')}" { assisted by Adviser } }
      }`,
  },
  data: {
    rules: ['data-silo'],
    text: (say) => `
      team Care "${say('Customer service', '客户服务部', 'ฝ่ายบริการลูกค้า')}"
      team Pricing "${say('Pricing team', '定价团队', 'ทีมกำหนดราคา')}"
      system Tariffs "${say('Tariff system', '资费系统', 'ระบบอัตราค่าบริการ')}" by Pricing
      system Desk "${say('Service desk', '服务台', 'ศูนย์บริการ')}" by Care
      purpose Advice "${say('Plan advice', '套餐建议', 'แนะนำแพ็กเกจ')}"
      data Views "${say('Plan pages viewed', '浏览过的套餐页面', 'หน้าแพ็กเกจที่เปิดดู')}" operational { owner company; system Tariffs; basis consent for Advice keep 12 months }
      data Survey "${say('Survey after advice', '咨询后问卷', 'แบบสำรวจหลังรับคำแนะนำ')}" experience { owner customer; system Desk; basis none; shared with Care }
      data Bought "${say('Bought from a platform', '从平台购买', 'ซื้อจากแพลตฟอร์ม')}" { owner platform; basis contract }
      journey J "${say('Data', '数据', 'ข้อมูล')}" {
        stage "${say('Research', '了解', 'หาข้อมูล')}" {
          touchpoint "${say('Plan page', '套餐页面', 'หน้าแพ็กเกจ')}" { records Views }
          touchpoint "${say('Talk', '面谈', 'พูดคุย')}" { records Views, Survey }
        }
        stage "${say('Sign', '签约', 'เซ็นสัญญา')}" {
          touchpoint "${say('Counter', '柜台', 'เคาน์เตอร์')}" {
            records Survey
            ai "${say('Adviser', '顾问', 'ที่ปรึกษา')}" chatbot { uses Bought, ${say('Nowhere', '无处', 'ไม่มีที่ใด')} }
          }
        }
      }`,
  },
  metrics: {
    text: (say) => `
      persona Mei "${say('Mei', '小美', 'เมย์')}"
      persona Somchai "${say('Somchai', '颂猜', 'สมชาย')}"
      metric Csat "${say('Satisfied with the advice', '对建议的满意度', 'ความพอใจต่อคำแนะนำ')}" csat 1..5 { target >= 4.2; benchmark "${say('Industry', '行业', 'อุตสาหกรรม')}" 3.8; benchmark "${say('The best', '最佳', 'ดีที่สุด')}" 4.8 }
      metric Reply "${say('Time to a first answer', '首次答复时间', 'เวลาจนได้คำตอบแรก')}" response-time { target <= 2 hours; benchmark "${say('Industry', '行业', 'อุตสาหกรรม')}" 4 hours }
      metric Spend "${say('Spent a month', '每月消费', 'ใช้จ่ายต่อเดือน')}" revenue { target >= 500 THB }
      metric Signed "${say('Visitors who sign', '签约访客比例', 'ผู้เยี่ยมชมที่เซ็น')}" conversion
      metric Visits "${say('Visits', '访问量', 'จำนวนการเยี่ยมชม')}" custom
      journey J "${say('Metrics', '指标', 'ตัวชี้วัด')}" for Mei, Somchai {
        measure Spend 620 THB
        stage "${say('Research', '了解', 'หาข้อมูล')}" {
          measure Csat 3.4 on 2026-10-01
          measure Csat 3.1 on 2026-07-01
          measure Visits 1200
          touchpoint "${say('Plan page', '套餐页面', 'หน้าแพ็กเกจ')}" { measure Signed 12.5% for Somchai }
          touchpoint "${say('Shop', '门店', 'ร้าน')}" { measure Reply about 1..3 hours }
        }
        stage "${say('Sign', '签约', 'เซ็นสัญญา')}" { measure Csat 4.4 against 4.3; measure Spend 210 THB }
      }`,
  },
  onstage: { text: blueprint },
  backstage: { text: blueprint },
  support: { text: blueprint },
  artefacts: { text: blueprint },
  actions: {
    rules: ['action-without-owner', 'action-answers-nothing'],
    text: (say) => `
      metric Nps "${say('Recommends us', '愿意推荐', 'แนะนำต่อ')}" nps
      team Pricing "${say('Pricing team', '定价团队', 'ทีมกำหนดราคา')}"
      channel Phone "${say('Phone', '电话', 'โทรศัพท์')}" owned
      data Views "${say('Plan pages viewed', '浏览过的套餐页面', 'หน้าแพ็กเกจที่เปิดดู')}" operational
      journey J "${say('Actions', '行动', 'การดำเนินการ')}" {
        need Price "${say('Know the full price', '知道总价', 'รู้ราคาเต็ม')}"
        stage Research "${say('Research', '了解', 'หาข้อมูล')}" {
          touchpoint "${say('Plan page', '套餐页面', 'หน้าแพ็กเกจ')}" {
            pain Fee "${say('The total is hidden', '总价被隐藏', 'ราคารวมถูกซ่อน')}"
            opportunity Total "${say('Show the total', '显示总价', 'แสดงราคารวม')}" for Fee
          }
        }
        action "${say('Show the monthly total on every plan card', '在每张套餐卡上显示月费总额', 'แสดงยอดรวมรายเดือนบนการ์ดทุกแพ็กเกจ')}" {
          answers Fee, Total, Price; audience 60%; value 5; investment 2; difficulty 2; duration 3 weeks
          owner Pricing; due 2027-01-31; status doing; horizon now; expects Nps by +6
        }
        action "${say('Print a price list', '印制价目表', 'พิมพ์ใบราคา')}" { answers Fee; audience 10%; value 1; investment 5; difficulty 5; duration 1 year; status done; note "${say('Nobody took one', '没人拿', 'ไม่มีใครหยิบ')}" }
        action "${say('Ring everybody', '逐一致电', 'โทรหาทุกคน')}" { answers Fee; owner Pricing; status dropped }
        action "${say('Ask the board', '请示董事会', 'ถามคณะกรรมการ')}"
        trigger "${say('Offer a call back', '提供回电', 'เสนอโทรกลับ')}" at Research {
          when "${say('three plan pages in ten minutes', '十分钟内浏览三个套餐页面', 'ดูแพ็กเกจสามหน้าในสิบนาที')}" on Views
          within 5 minutes
          do "${say('A person calls back', '真人回电', 'คนโทรกลับ')}" via Phone by Pricing
        }
      }`,
  },
};
