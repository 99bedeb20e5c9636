import type { Part } from './part.js';

/** What customers ask, do, meet, feel and suffer. */
export const customer: Record<
  'questions' | 'does' | 'touchpoints' | 'emotions' | 'howLong' | 'pains' | 'gains' | 'opportunities' | 'content',
  Part
> = {
  questions: {
    text: (say) => `
      persona Mei "${say('Mei', '小美', 'เมย์')}"
      persona Somchai "${say('Somchai', '颂猜', 'สมชาย')}"
      journey J "${say('Questions', '问题', 'คำถาม')}" for Mei, Somchai {
        stage "${say('Research', '了解', 'หาข้อมูล')}" consideration {
          goal "${say('Find the plan that fits', '找到合适的套餐', 'หาแพ็กเกจที่เหมาะ')}"
          question "${say('Is it my phone or my plan?', '是手机的问题还是套餐的问题？', 'เป็นที่เครื่องหรือที่แพ็กเกจ')}"
          question "${say('What will four phones cost?', '四部手机要多少钱？', 'สี่เครื่องราคาเท่าไร')}" for Somchai
        }
        stage "${say('Sign', '签约', 'เซ็นสัญญา')}" decision { question "${say('Where is the total?', '总价在哪里？', 'ราคารวมอยู่ตรงไหน')}" for Mei, Somchai }
      }`,
  },
  does: {
    text: (say) => `
      persona Mei "${say('Mei', '小美', 'เมย์')}"
      persona Somchai "${say('Somchai', '颂猜', 'สมชาย')}"
      data Calls "${say('Calls', '来电', 'สายโทรเข้า')}" operational
      journey J "${say('Acts and thoughts', '行动与想法', 'การกระทำและความคิด')}" for Mei, Somchai {
        stage "${say('Research', '了解', 'หาข้อมูล')}" {
          touchpoint "${say('Plan page', '套餐页面', 'หน้าแพ็กเกจ')}" {
            does "${say('Opens three plans side by side', '并排打开三个套餐', 'เปิดสามแพ็กเกจเทียบกัน')}"
            does "${say('Looks for the total', '寻找总价', 'มองหาราคารวม')}"
            thinks "${say('Why is there no total?', '为什么没有总价？', 'ทำไมไม่มีราคารวม')}" for Somchai
          }
          touchpoint "${say('Shop', '门店', 'ร้าน')}" {
            does "${say('Draws a number', '取号', 'กดบัตรคิว')}" for Mei
            thinks "${say('Three people ahead of me', '前面还有三个人', 'มีคนอยู่ก่อนสามคน')}"
            quote "${say('Nobody told me to bring my passport', '没人告诉我要带护照', 'ไม่มีใครบอกให้เอาหนังสือเดินทางมา')}" for Somchai from Calls
          }
          quote "${say('I gave up twice', '我放弃了两次', 'ยอมแพ้ไปสองครั้ง')}"
        }
        stage "${say('Sign', '签约', 'เซ็นสัญญา')}" { touchpoint "${say('Counter', '柜台', 'เคาน์เตอร์')}" { does "${say('Signs twice', '签了两次', 'เซ็นสองครั้ง')}" } }
      }`,
  },
  touchpoints: {
    rules: ['time-over-budget'],
    text: (say) => `
      persona Mei "${say('Mei', '小美', 'เมย์')}"
      persona Somchai "${say('Somchai', '颂猜', 'สมชาย')}"
      channel Web "${say('Website', '网站', 'เว็บไซต์')}" owned
      channel Store "${say('Partner shop', '合作门店', 'ร้านตัวแทน')}" partner
      journey J "${say('Touchpoints', '接触点', 'จุดสัมผัส')}" for Mei, Somchai {
        stage "${say('Research', '了解', 'หาข้อมูล')}" {
          touchpoint Page "${say('Plan comparison page', '套餐对比页面', 'หน้าเปรียบเทียบแพ็กเกจ')}" via Web {
            level personalised by company
            time 6 minutes
            evokes security, comfort
            urgent within 2 minutes
          }
          touchpoint Shop "${say('Ask in the shop', '到店咨询', 'สอบถามที่ร้าน')}" via Store by Somchai instead of Page 30% {
            wait 15 minutes
            level customised by customer
            friction intentional "${say('Sign twice', '签两次字', 'เซ็นสองครั้ง')}" because "${say('so that nobody signs by mistake', '以免误签', 'กันเซ็นผิด')}"
            friction accidental "${say('No seat', '没有座位', 'ไม่มีที่นั่ง')}"
            accessible "${say('A low counter', '低柜台', 'เคาน์เตอร์เตี้ย')}"
          }
          touchpoint "${say('A friend on the phone', '电话里的朋友', 'เพื่อนทางโทรศัพท์')}" alongside Page optional when "${say('unsure', '拿不定主意', 'ยังลังเล')}" { level humanised }
        }
        stage "${say('Enjoy', '享受', 'เพลิดเพลิน')}" {
          touchpoint "${say('First ride', '第一次乘车', 'เที่ยวแรก')}" {
            aha "${say('The film never stops', '电影从不停顿', 'หนังไม่สะดุดเลย')}" for Mei
            note "${say('Ask again once the tunnel has new masts', '隧道装好新基站后再问一次', 'ถามอีกครั้งเมื่ออุโมงค์มีเสาใหม่')}"
            note "${say('Filmed', '已拍摄', 'ถ่ายวิดีโอไว้แล้ว')}"
            tag "${say('pilot', '试点', 'นำร่อง')}"
            tag "2027"
            link "https://example.org/first-ride"
            image "pictures/first-ride.png"
            moment of truth "${say('The bill matches the promise', '账单与承诺一致', 'บิลตรงตามที่สัญญา')}"
          }
        }
      }`,
  },
  emotions: {
    text: (say) => `
      persona Mei "${say('Mei', '小美', 'เมย์')}"
      persona Somchai "${say('Somchai', '颂猜', 'สมชาย')}"
      data Survey "${say('Survey', '问卷', 'แบบสำรวจ')}" experience
      journey J "${say('Feelings', '感受', 'ความรู้สึก')}" for Mei, Somchai {
        stage "${say('Trouble', '麻烦', 'ปัญหา')}" {
          touchpoint "${say('Tunnel', '隧道', 'อุโมงค์')}" {
            feels frustrated for Mei because Stalls
            feels calm for Somchai
            pain Stalls "${say('Video stalls underground', '地下视频卡顿', 'วิดีโอค้างใต้ดิน')}" { evidence "${say('Calls', '来电', 'สายโทรเข้า')}" }
          }
          touchpoint "${say('Plan page', '套餐页面', 'หน้าแพ็กเกจ')}" {
            feels anxious because "${say('The monthly total appears only at the very end of the checkout', '月费总额到结账的最后一步才出现', 'ยอดรวมรายเดือนปรากฏในขั้นสุดท้ายของการชำระเงิน')}"
          }
        }
        stage "${say('Ask', '询问', 'สอบถาม')}" {
          touchpoint Web "${say('Chat', '在线咨询', 'แชต')}" { feels calm }
          touchpoint "${say('Shop', '门店', 'ร้าน')}" instead of Web 10% { feels impatient because "${say('Three people ahead', '前面还有三个人', 'มีคนรออยู่สามคน')}" }
          touchpoint "${say('A friend', '朋友', 'เพื่อน')}" optional { feels hopeful for Somchai }
          touchpoint "${say('Form', '表格', 'แบบฟอร์ม')}"
        }
        stage "${say('Sign', '签约', 'เซ็นสัญญา')}" { feels proud }
        stage "${say('Wait', '等待', 'รอ')}" { touchpoint "${say('Post', '邮寄', 'ไปรษณีย์')}" { feels ${say('puzzled-out', '心里打鼓', 'ใจคอไม่ดี')} for Somchai } }
        stage "${say('Enjoy', '享受', 'เพลิดเพลิน')}" {
          touchpoint "${say('First ride', '第一次乘车', 'เที่ยวแรก')}" {
            records Survey
            feels delighted for Mei
            feels 1 for Somchai
            aha "${say('The film never stops', '电影从不停顿', 'หนังไม่สะดุดเลย')}"
            moment of truth "${say('The bill', '账单', 'บิล')}"
          }
        }
      }`,
  },
  howLong: {
    text: (say) => `
      metric Reply "${say('First answer', '首次回复', 'ตอบครั้งแรก')}" response-time { target <= 2 hours }
      journey J "${say('How long it takes', '需要多久', 'ใช้เวลาเท่าไร')}" {
        urgent within 2 weeks
        stage Ask "${say('Ask', '询问', 'สอบถาม')}" {
          measure Reply 3 hours
          touchpoint Page "${say('Plan page', '套餐页面', 'หน้าแพ็กเกจ')}" { time 6 minutes; wait 1..2 hours; urgent within 1 hour }
          touchpoint "${say('Shop', '门店', 'ร้าน')}" { time about 15 minutes }
        }
        stage Check "${say('They check', '他们审核', 'เขาตรวจสอบ')}" { time about 2..3 days; wait 1 day; urgent within 5 days }
        stage Use "${say('Use it', '使用', 'ใช้งาน')}"
        path Ask -> Check after 2 days
        path Check -> Use after about 1..2 weeks
      }`,
  },
  pains: {
    rules: ['pain-unanswered', 'thin-evidence'],
    text: (say) => `
      persona Mei "${say('Mei', '小美', 'เมย์')}"
      persona Somchai "${say('Somchai', '颂猜', 'สมชาย')}"
      team Care "${say('Customer service', '客户服务部', 'ฝ่ายบริการลูกค้า')}"
      data Calls "${say('Calls', '来电', 'สายโทรเข้า')}" operational
      journey J "${say('Pains', '痛点', 'ความเจ็บปวด')}" for Mei, Somchai {
        stage "${say('Research', '了解', 'หาข้อมูล')}" {
          pain "${say('Nobody answers', '没人回应', 'ไม่มีใครตอบ')}" from service { severity 5; evidence "${say('Nobody picked up', '没人接', 'ไม่มีคนรับสาย')}" said count 6 of 8 }
          touchpoint "${say('Plan page', '套餐页面', 'หน้าแพ็กเกจ')}" {
            pain Fee "${say('The monthly total appears only at checkout', '月费总额到结账时才出现', 'ยอดรวมรายเดือนปรากฏตอนชำระเงิน')}" from price for Somchai { severity 4 }
            opportunity "${say('Show it', '显示出来', 'แสดงให้เห็น')}" for Fee
          }
          touchpoint "${say('Tunnel', '隧道', 'อุโมงค์')}" {
            pain "${say('Video stalls', '视频卡顿', 'วิดีโอค้าง')}" from product {
              evidence "${say('Callers say so at least once in a quarter of an hour of talk, whatever they ring about', '来电者无论为何而来，每一刻钟至少提到一次', 'ผู้โทรเข้าพูดถึงอย่างน้อยหนึ่งครั้งในทุกสิบห้านาที ไม่ว่าจะโทรมาเรื่องใด')}" said from Calls on 2026-10-01
              evidence "${say('Shop notes', '门店记录', 'บันทึกของร้าน')}"
              evidence "${say('Seen on the ride', '乘车时所见', 'เห็นเองบนรถ')}"
              evidence "${say('Everybody knows', '人人都知道', 'ใคร ๆ ก็รู้')}" assumed
            }
            pain "${say('A hot phone', '手机发烫', 'เครื่องร้อน')}" { evidence "${say('Once', '一次', 'ครั้งเดียว')}" }
          }
        }
        stage "${say('Sign', '签约', 'เซ็นสัญญา')}" {
          pain "${say('Types everything twice', '所有内容录入两遍', 'พิมพ์ทุกอย่างสองรอบ')}" from process for Care { evidence "${say('We think so', '我们这么认为', 'เราคิดอย่างนั้น')}" assumed }
        }
      }`,
  },
  gains: {
    text: (say) => `
      persona Mei "${say('Mei', '小美', 'เมย์')}"
      persona Somchai "${say('Somchai', '颂猜', 'สมชาย')}"
      data Calls "${say('Calls', '来电', 'สายโทรเข้า')}" operational
      journey J "${say('Gains', '收获', 'สิ่งที่ดี')}" for Mei, Somchai {
        stage "${say('Research', '了解', 'หาข้อมูล')}" {
          gain "${say('Answers within a minute', '一分钟内有回应', 'ตอบภายในหนึ่งนาที')}" { evidence "${say('Measured in May', '五月测得', 'วัดเมื่อเดือนพฤษภาคม')}" from Calls count 6 of 8 }
          touchpoint "${say('Plan page', '套餐页面', 'หน้าแพ็กเกจ')}" {
            gain "${say('Three plans side by side', '三个套餐并排显示', 'สามแพ็กเกจเทียบกัน')}" for Somchai { evidence "${say('Praised', '受到称赞', 'มีคนชม')}" said; evidence "${say('Kept open', '一直开着', 'เปิดค้างไว้')}" }
          }
          touchpoint "${say('Shop', '门店', 'ร้าน')}" { gain "${say('A seat', '有座位', 'มีที่นั่ง')}" }
        }
        stage "${say('Sign', '签约', 'เซ็นสัญญา')}" { gain "${say('One form for all', '一张表办完', 'แบบฟอร์มเดียวจบ')}" { evidence "${say('We think so', '我们这么认为', 'เราคิดอย่างนั้น')}" assumed } }
      }`,
  },
  opportunities: {
    rules: ['opportunity-without-action'],
    text: (say) => `
      journey J "${say('Opportunities', '机会', 'โอกาส')}" {
        need Price "${say('Know the full price before signing', '签约前知道总价', 'รู้ราคาเต็มก่อนเซ็นสัญญา')}"
        stage "${say('Research', '了解', 'หาข้อมูล')}" {
          touchpoint "${say('Plan page', '套餐页面', 'หน้าแพ็กเกจ')}" {
            pain Fee "${say('The monthly total appears only at checkout', '月费总额到结账时才出现', 'ยอดรวมรายเดือนปรากฏตอนชำระเงิน')}"
            opportunity "${say('Show the total from the first page', '从第一页起显示总价', 'แสดงราคารวมตั้งแต่หน้าแรก')}" for Fee, Price
          }
          touchpoint "${say('Shop', '门店', 'ร้าน')}" { opportunity "${say('A number to draw', '取号排队', 'บัตรคิว')}" }
        }
        stage "${say('Sign', '签约', 'เซ็นสัญญา')}" { opportunity "${say('One page to sign', '只签一页', 'เซ็นหน้าเดียว')}" for Price }
      }`,
  },
  content: {
    text: (say) => `
      journey J "${say('Content', '内容', 'เนื้อหา')}" {
        stage "${say('Research', '了解', 'หาข้อมูล')}" {
          content "${say('Is my phone ready? A test in one minute', '我的手机支持吗？一分钟测试', 'เครื่องของฉันพร้อมไหม ทดสอบในหนึ่งนาที')}"
          content "${say('A map of the tunnels with signal', '有信号的隧道地图', 'แผนที่อุโมงค์ที่มีสัญญาณ')}"
        }
        stage "${say('Sign', '签约', 'เซ็นสัญญา')}" { content "${say('The contract in plain words', '通俗易懂的合同', 'สัญญาฉบับเข้าใจง่าย')}" }
      }`,
  },
};
