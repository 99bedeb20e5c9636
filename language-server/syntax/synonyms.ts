/** The trade's other words for what a line begins with, by the word of the language; the likelier meaning of a word comes first. */
const OTHER_WORDS: Readonly<Record<string, Readonly<Record<'en' | 'zh' | 'th', string>>>> = {
  persona: {
    en: 'user actor customer client visitor character archetype profile',
    zh: '用户 客户 顾客 角色 人物 用户画像 画像',
    th: 'ผู้ใช้ ลูกค้า บุคคล เพอร์โซนา ตัวละคร',
  },
  segment: { en: 'audience-segment group cohort', zh: '客群 细分 人群 分群', th: 'กลุ่ม กลุ่มลูกค้า' },
  channel: { en: 'medium platform', zh: '渠道 通道', th: 'ช่องทาง' },
  team: { en: 'department unit role-owner stakeholder', zh: '团队 部门', th: 'ทีม แผนก ฝ่าย' },
  system: { en: 'tool application software', zh: '系统 工具', th: 'ระบบ เครื่องมือ' },
  purpose: { en: 'use-case', zh: '用途 目的', th: 'วัตถุประสงค์' },
  data: { en: 'dataset datasource data-source', zh: '数据 数据源', th: 'ข้อมูล' },
  metric: { en: 'kpi kpis indicator', zh: '指标', th: 'ตัวชี้วัด ตัววัด' },
  journey: {
    en: 'map experience-map journey-map',
    zh: '旅程 旅程图 客户旅程 用户旅程',
    th: 'การเดินทาง เส้นทางลูกค้า แผนที่',
  },
  variant: { en: 'variation version', zh: '变体', th: 'รูปแบบ' },
  stage: { en: 'phase step chapter', zh: '阶段 步骤 环节', th: 'ขั้นตอน ขั้น ช่วง ระยะ' },
  touchpoint: {
    en: 'step touch-point interaction activity moment-of-contact',
    zh: '触点 接触点 触点描述 步骤',
    th: 'จุดสัมผัส ทัชพอยต์ ขั้นตอน',
  },
  does: {
    en: 'doing action-taken activity act acts do task behaviour behavior',
    zh: '行为 行动 动作 做',
    th: 'การกระทำ พฤติกรรม ทำ',
  },
  thinks: { en: 'thought thoughts thinking think', zh: '想法 思考 想', th: 'ความคิด คิด' },
  feels: {
    en: 'emotion emotions feeling feelings feel mood sentiment',
    zh: '情绪 情感 感受 心情 感觉',
    th: 'อารมณ์ ความรู้สึก รู้สึก',
  },
  quote: { en: 'verbatim voice voice-of-customer says said', zh: '引述 引言 原话 客户原声', th: 'คำพูด เสียงลูกค้า' },
  question: { en: 'asks', zh: '疑问 提问', th: 'คำถาม' },
  pain: {
    en: 'painpoint painpoints pain-point pain-points problem problems issue frustration barrier obstacle challenge',
    zh: '痛点 问题 障碍 困难',
    th: 'ปัญหา จุดเจ็บปวด เพนพอยต์ อุปสรรค',
  },
  gain: { en: 'delighter positive highlight strength benefit', zh: '亮点 爽点 收益 优点', th: 'จุดเด่น ข้อดี' },
  opportunity: {
    en: 'idea ideas solution solutions recommendation improvement insight',
    zh: '机会 机会点 想法点 方案 解决方案 建议 创意',
    th: 'โอกาส ไอเดีย ทางออก วิธีแก้ ข้อเสนอแนะ',
  },
  need: { en: 'requirement want wants jtbd job', zh: '需求', th: 'ความต้องการ' },
  goal: { en: 'aim objective job-to-be-done', zh: '目标', th: 'เป้าหมาย' },
  expectation: { en: 'expects-to expect', zh: '期望 预期', th: 'ความคาดหวัง' },
  scenario: { en: 'situation context', zh: '场景 情境', th: 'สถานการณ์ ฉาก' },
  outcome: { en: 'result', zh: '结果 成果', th: 'ผลลัพธ์' },
  measure: { en: 'kpi kpis metric', zh: '指标 测量', th: 'ตัวชี้วัด ค่าที่วัดได้' },
  evidence: { en: 'proof research source finding', zh: '证据 依据 调研', th: 'หลักฐาน งานวิจัย' },
  onstage: { en: 'frontstage front-stage on-stage employee-action', zh: '前台', th: 'เบื้องหน้า หน้าเวที' },
  backstage: { en: 'back-stage behind-the-scenes', zh: '后台 幕后', th: 'เบื้องหลัง หลังเวที' },
  support: { en: 'supports support-process supporting', zh: '支持 支持流程', th: 'สนับสนุน ระบบสนับสนุน' },
  artefact: { en: 'artifact artifacts physical-evidence props', zh: '物证 有形展示 物料', th: 'สิ่งของ หลักฐานทางกายภาพ' },
  'moment of truth': { en: 'moment-of-truth mot', zh: '关键时刻 真实时刻', th: 'ช่วงเวลาสำคัญ' },
  time: { en: 'takes length', zh: '时间 时长 耗时', th: 'เวลา ระยะเวลา' },
  wait: { en: 'waits waiting', zh: '等待', th: 'รอ เวลารอ' },
  path: { en: 'flow transition arrow link-to', zh: '路径', th: 'เส้นทาง' },
  action: { en: 'initiative todo next-step', zh: '措施 举措 行动项', th: 'มาตรการ สิ่งที่ต้องทำ' },
  difficulty: { en: 'effort complexity', zh: '难度', th: 'ความยาก' },
  investment: { en: 'cost costs budget', zh: '成本 投入 预算', th: 'ต้นทุน งบประมาณ' },
  value: { en: 'impact worth', zh: '价值', th: 'คุณค่า' },
  severity: { en: 'priority', zh: '严重程度 严重性', th: 'ความรุนแรง' },
  trigger: { en: 'automation event', zh: '触发 触发器', th: 'ทริกเกอร์ ตัวกระตุ้น' },
  owner: { en: 'owned-by responsible', zh: '负责人 负责团队', th: 'ผู้รับผิดชอบ เจ้าของ' },
  note: { en: 'comment remark description desc', zh: '备注 注释 说明', th: 'หมายเหตุ คำอธิบาย' },
  tag: { en: 'label tags', zh: '标签', th: 'ป้าย แท็ก' },
  image: { en: 'picture photo portrait avatar screenshot', zh: '图片 照片 头像', th: 'รูป ภาพ' },
  link: { en: 'url href', zh: '链接', th: 'ลิงก์' },
};

const KEYWORDS = keywordsByWord();

function keywordsByWord(): ReadonlyMap<string, readonly string[]> {
  const keywords = new Map<string, string[]>();
  for (const [keyword, languages] of Object.entries(OTHER_WORDS)) {
    for (const word of Object.values(languages).flatMap((words) => words.split(' ')))
      keywords.set(word, [...(keywords.get(word) ?? []), keyword]);
  }
  return keywords;
}

/** The words of the language that another word of the trade stands for, in English, Chinese or Thai, however its letters are set. */
export function keywordsFor(word: string): readonly string[] {
  return KEYWORDS.get(word.normalize('NFC').toLowerCase()) ?? [];
}

/** Every other word, with what it stands for. */
export function otherWords(): Iterable<readonly [word: string, keywords: readonly string[]]> {
  return KEYWORDS;
}
