import type { Part } from './part.js';

/** What stands above the lanes: what the journey is about, and how people move through it. */
export const above: Record<'header' | 'flow', Part> = {
  header: {
    rules: ['duplicate-name'],
    text: (say) => `
      persona Mei "${say('Mei, 29', '小美，29 岁', 'เมย์ อายุ 29 ปี')}" {
        quote "${say('It always stops in the tunnel', '一进隧道就断', 'เข้าอุโมงค์ทีไรสัญญาณหายทุกที')}"
        goal "${say('A whole film on the way home', '回家路上看完一部电影', 'ดูหนังจบเรื่องระหว่างกลับบ้าน')}"
        frustration "${say('Explaining it anew to everybody', '对每个人都要重新解释一遍', 'ต้องอธิบายใหม่กับทุกคน')}"
        frustration "${say('Small print', '小字条款', 'ตัวหนังสือเล็ก')}"
      }
      persona Somchai "${say('Somchai, 41', '颂猜，41 岁', 'สมชาย อายุ 41 ปี')}"
      persona Noi "${say('Noi, sells phones', '小内，卖手机', 'น้อย ขายมือถือ')}" { team Care }
      metric Nps "${say('Recommends us', '愿意推荐', 'แนะนำต่อ')}" nps { target >= 40; benchmark "${say('Industry', '行业', 'อุตสาหกรรม')}" 35 }
      team Pricing "${say('Pricing team', '定价团队', 'ทีมกำหนดราคา')}"
      team Care "${say('Customer service', '客户服务部', 'ฝ่ายบริการลูกค้า')}"
      journey Now "${say('As it is', '现状', 'สภาพปัจจุบัน')}" {
        pain Stalls "${say('Video stalls underground', '地下视频卡顿', 'วิดีโอค้างเมื่ออยู่ใต้ดิน')}"
      }
      journey Whole "${say('A life with one number', '一个号码的一生', 'ชีวิตกับเบอร์เดียว')}"
      journey J "${say('From 4G to 5G', '从 4G 到 5G', 'จาก 4G สู่ 5G')}" for Mei as ${say('buyer', '买家', 'ผู้ซื้อ')}, Somchai, Noi {
        scenario "${say('The film stops in the tunnel, again', '隧道里电影又停了', 'หนังหยุดในอุโมงค์อีกแล้ว')}"
        starts "${say('The picture freezes', '画面定格', 'ภาพค้าง')}"
        ends "${say('A film seen to its end', '看完一部电影', 'ดูหนังจนจบ')}"
        measure Nps 28 on 2026-10-01
        pain Tired "${say('Tired of comparing', '比较得厌倦', 'เหนื่อยกับการเปรียบเทียบ')}" { evidence "${say('Interviews', '访谈', 'สัมภาษณ์')}" said count 6 of 8 }
        gain "${say('A number that stays', '号码不变', 'เบอร์เดิมตลอด')}"
        tag "5G"
        draft
        state future of Now
        part of Whole
        goal "${say('Watch a film on the metro without it stopping', '在地铁上完整地看一部电影', 'ดูหนังบนรถไฟฟ้าได้โดยไม่สะดุด')}"
        expectation "${say('Signed in ten minutes', '十分钟内签好', 'ทำสัญญาเสร็จในสิบนาที')}"
        outcome "${say('12% of 4G customers move in a year', '一年内 12% 的 4G 客户升级', 'ลูกค้า 4G ย้ายร้อยละ 12 ภายในหนึ่งปี')}"
        role shorten
        urgent within 3 days
        owner Pricing
        mapped by Pricing, Care
        reviewed 2026-11-01 by Pricing
        expands to Whole downstream
        solves Now.Stalls
        need Reliable "${say('A connection that holds underground', '在地下也不断的连接', 'สัญญาณที่ไม่หลุดเมื่ออยู่ใต้ดิน')}"
        need Price "${say('Know the full price before signing', '签约前知道总价', 'รู้ราคาเต็มก่อนเซ็นสัญญา')}"
        opportunity "${say('Show the total', '显示总价', 'แสดงราคารวม')}" for Price
        stage Sign "${say('Sign the new plan', '签订新套餐', 'เซ็นแพ็กเกจใหม่')}" decision {
          note "${say('Only the shop can do this today', '目前只有门店能办理', 'วันนี้ทำได้ที่ร้านเท่านั้น')}"
        }
        stage Sign "${say('Sign again', '再签一次', 'เซ็นอีกครั้ง')}" decision
      }`,
  },
  flow: {
    text: (say) => `
      persona Mei "${say('Mei', '小美', 'เมย์')}"
      persona Somchai "${say('Somchai', '颂猜', 'สมชาย')}"
      journey J "${say('Back, ahead and out', '回头、跳过与离开', 'ย้อนกลับ ข้ามไป และจากไป')}" for Mei, Somchai {
        stage See "${say('See the offer', '看到优惠', 'เห็นข้อเสนอ')}"
        stage Compare "${say('Compare plans', '比较套餐', 'เปรียบเทียบแพ็กเกจ')}"
        stage Ask "${say('Ask in the shop', '到店咨询', 'สอบถามที่ร้าน')}"
        stage Sign "${say('Sign', '签约', 'เซ็นสัญญา')}"
        path See -> Compare 60% when "${say('a total is shown', '显示了总价', 'มีราคารวมให้ดู')}" automated
        path See -> Ask 20% because "${say('A friend works there', '有朋友在店里', 'มีเพื่อนทำงานที่นั่น')}"
        path Compare -> See 15% for Somchai because "${say('Bought a booster instead', '改买了信号放大器', 'ซื้อตัวขยายสัญญาณแทน')}"
        path Compare -> exit 20%
        path Ask -> Compare because "${say('forgot something', '忘了东西', 'ลืมของ')}"
        path Sign -> exit
        path Ask -> exit 30% for Mei because "${say('Three people ahead', '前面还有三个人', 'มีคนรออยู่สามคน')}"
        path Sign -> restart 5% when "${say('the phone turns out too old', '手机太旧', 'โทรศัพท์เก่าเกินไป')}"
      }`,
  },
};
