import { mapInputOf } from '../../language-server/features/map/map-input.js';
import { drawMap, type MapInput, type MapOptions, type Scene } from '../../src/map/index.js';
import { build } from '../build.js';

/** A small project that uses everything a map can show. */
export const upgrade = `
persona Commuter "Mei, 29" { quote "It always stops in the tunnel" }
persona Parent "Somchai, 41" { in zh "颂猜，41 岁" }
channel Web "Website" owned
channel Phone "The phone itself"
channel Store "Shop" partner
team Pricing "Pricing team"
team Care "Customer service"
purpose Advice "Plan advice"
data PlanViews "Plan pages viewed" operational { owner company; basis consent for Advice keep 12 months }
data Survey "Survey after advice" experience { owner customer; basis consent for Advice keep 6 months }
metric Csat "Satisfied with the advice" csat 1..5 { target >= 4.2; from Survey }
metric Reply "Time to a first answer" response-time { target <= 2 hours }
metric Spend "Spent a month" revenue { target >= 500 THB }

journey Upgrade5G "From 4G to 5G" for Commuter, Parent {
  in zh "从 4G 到 5G"
  goal "Watch a film on the metro without it stopping"
  outcome "12% of 4G customers move to 5G in a year"
  role shorten
  owner Pricing
  reviewed 2026-11-01 by Pricing
  need Reliable "A connection that holds underground"
  need NoSurprises "Know the full price before signing"
  measure Spend 620 THB

  stage Trigger "My video keeps buffering" awareness {
    question "Is it my phone or my plan?"
    touchpoint Stall "Video stalls in the tunnel" via Phone {
      does "Reloads, then gives up"
      feels frustrated because Stalls
      pain Stalls "Video stalls underground" from product { evidence "Calls"; evidence "Store notes" }
    }
  }
  stage Research "Which plan do I need?" consideration {
    goal "Find the plan that fits"
    question "What will four phones cost?" for Parent
    measure Csat 3.4 on 2026-10-01
    measure Csat 3.1 on 2026-07-01
    measure Reply 3 hours
    touchpoint PlanPage "Plan comparison page" via Web {
      thinks "Why is there no total?" for Parent
      feels anxious for Parent because HiddenFee
      feels curious for Commuter
      level personalised by company
      evokes security, comfort
      time 6 minutes
      pain HiddenFee "The monthly total appears only at checkout" from price { severity 4 }
      opportunity ShowTotal "Show the total from the first page" for HiddenFee
      records PlanViews, Survey
      ai PlanAdvisor "Plan advisor" chatbot { why NoSurprises, HiddenFee; how language; fallback "A person answers within a minute"; status pilot }
      ai Orphan "Banner engine" programmatic
    }
    touchpoint AskShop "Ask in the shop" via Store instead of PlanPage 30% {
      wait 15 minutes
      feels impatient because "Three people ahead"
      feels relieved
      friction intentional "Sign twice" because "so that nobody signs by mistake"
      accessible "A low counter"
    }
  }
  stage Decide "Sign the new plan" decision {
    touchpoint Sign "Sign in the shop" via Store optional { moment of truth "The bill matches the promise"; feels calm for Commuter; assisted by PlanAdvisor }
  }
  stage Enjoy "Watch underground" use {
    touchpoint FirstRide "First ride with 5G" via Phone { feels delighted; aha "The film never stops" }
  }
  path Trigger -> Research 60%
  path Research -> Trigger 15% because "Bought a booster instead"
  path Research -> exit 20%
  path Decide -> restart 5% when "phone turns out too old"

  action Later "Print a price list" { answers HiddenFee; audience 10%; value 1; investment 5; difficulty 5; duration 1 year }
  action ShowTotalEverywhere "Show the monthly total on every plan card" {
    answers HiddenFee, ShowTotal
    audience 60%; value 5; investment 2; difficulty 2; duration 3 weeks
    owner Pricing; due 2027-01-31; status planned
  }
  trigger CallBack "Offer a call back" at Research { when "three plan pages in ten minutes" on PlanViews; within 5 minutes; do "A person calls back" via Phone by Care for Advice }
}
variant QuickUpgrade "One tap" of Upgrade5G for Commuter {
  when "phone already does 5G"
  skip Research
}
journey Upgrade5GNext "From 4G to 5G, without the shop" for Commuter {
  draft
  state future of Upgrade5G
  stage "One tap" decision
}
`;

/** The input of one journey of a text. */
export async function inputOf(text: string, name: string): Promise<MapInput> {
  const { project, findings } = await build(text);
  const journey = project.journeys.find((each) => each.id === name);
  if (!journey) throw new Error(`No journey ${name}.`);
  return mapInputOf(journey, project, findings);
}

/** Draws one journey of a text. */
export async function drawn(text: string, name: string, options: Partial<MapOptions> = {}): Promise<Scene> {
  return drawMap(await inputOf(text, name), { hidden: [], language: 'en', ...options });
}
