import * as l10n from '@vscode/l10n';

/** One line on what a keyword says, where need be in the block it stands in, or in the kind of line that it goes on. */
export function keywordHelp(keyword: string, block: string, line = ''): string | undefined {
  return (
    inBlock(`${block}/${keyword}`) ??
    inLine(`${line}.${keyword}`) ??
    symbols(keyword) ??
    statements(keyword) ??
    connectives(keyword)
  );
}

/** One line on what a word of a closed choice says, where it does not say so itself. */
export function choiceHelp(word: string): string | undefined {
  switch (word) {
    case 'observed':
      return l10n.t('Seen or measured; so it counts where nothing is said.');
    case 'said':
      return l10n.t('Somebody said so.');
    case 'assumed':
      return l10n.t('Nobody knows yet: it is drawn, and counts as no evidence.');
    case 'now':
    case 'next':
    case 'later':
      return l10n.t('A place on the roadmap where no date is known.');
    default:
      return undefined;
  }
}

function inLine(place: string): string | undefined {
  switch (place) {
    case 'Path.after':
      return l10n.t('How long people wait between the two stages.');
    case 'Feels.from':
    case 'Quote.from':
    case 'Evidence.from':
      return l10n.t('The data in which it was found.');
    case 'Feels.count':
    case 'Evidence.count':
      return l10n.t('How many times it was seen, or how many of those asked: count 6 of 8.');
    case 'Feels.of':
    case 'Evidence.of':
      return l10n.t('How many were asked.');
    case 'Touchpoint.by':
      return l10n.t('Whose touchpoint it is: what stands inside counts for them alone.');
    case 'Expects.by':
      return l10n.t('By how much the metric is to change, percentage points for shares.');
    default:
      return undefined;
  }
}

function inBlock(place: string): string | undefined {
  switch (place) {
    case 'persona/goal':
      return l10n.t('What this person wants to get done.');
    case 'persona/need':
      return l10n.t('What this person needs, whatever the journey.');
    case 'persona/segment':
      return l10n.t('The segment this person belongs to.');
    case 'persona/team':
      return l10n.t('The team of one of the staff; customers have a segment instead.');
    case 'persona/quote':
      return l10n.t('What this person says.');
    case 'stage/feels':
      return l10n.t('What holds for the stage as a whole, for those who feel nothing at its touchpoints.');
    case 'stage/time':
      return l10n.t('How long the stage takes, instead of the sum of its touchpoints.');
    case 'stage/wait':
      return l10n.t('How long people wait in the stage, instead of the sum of its touchpoints.');
    case 'gain/evidence':
      return l10n.t('What shows that it works: one datum, its source, date and count.');
    case 'stage/goal':
      return l10n.t('What the customer wants of this stage.');
    case 'data/owner':
      return l10n.t('Whose the data are: the customer’s, the company’s, a partner’s or a platform’s.');
    case 'data/system':
      return l10n.t('The system that keeps the data.');
    case 'metric/from':
      return l10n.t('The data that the metric is computed from.');
    case 'action/audience':
      return l10n.t('Share of all who start whom the action would reach.');
    case 'action/status':
      return l10n.t('How far the action has come.');
    case 'ai/status':
      return l10n.t('How far the AI application has come.');
    case 'ai/role':
      return l10n.t('What the AI application does for the journey.');
    case 'ai/for':
      return l10n.t('The purposes it uses data for; the data’s basis must allow them.');
    case 'variant/when':
      return l10n.t('When customers take this variant instead of its base.');
    case 'trigger/when':
      return l10n.t('What has to happen for the trigger to go off.');
    default:
      return undefined;
  }
}

function symbols(keyword: string): string | undefined {
  switch (keyword) {
    case 'persona':
      return l10n.t('Who travels: an archetype of customers.');
    case 'segment':
      return l10n.t('A group of customers that can be counted.');
    case 'channel':
      return l10n.t('Where customers and company meet: website, shop, phone, …');
    case 'team':
      return l10n.t('A team or department that does work or owns things.');
    case 'system':
      return l10n.t('A system that supports the work or keeps data.');
    case 'purpose':
      return l10n.t('What data may be used for.');
    case 'data':
      return l10n.t('A source of data: operational (what happened) or experience (what it was like).');
    case 'metric':
      return l10n.t('A measure of the journey’s success, with range and target.');
    case 'journey':
      return l10n.t('A customer journey: stages, touchpoints, and what is felt there.');
    case 'abstract':
      return l10n.t('Makes the journey nobody’s own: it is drawn and checked only through its variants.');
    case 'variant':
      return l10n.t('What differs from a base journey for some customers.');
    case 'need':
      return l10n.t('What customers need on this journey; AI applications and actions answer it.');
    case 'stage':
      return l10n.t('A step of the journey as the customer sees it.');
    case 'touchpoint':
      return l10n.t('One act over one channel.');
    case 'pain':
      return l10n.t('What hurts or annoys the customer here.');
    case 'gain':
      return l10n.t('What works and must stay: the counterpart of a pain.');
    case 'opportunity':
      return l10n.t('An idea of what would help, and the needs and pains it is for.');
    case 'ai':
      return l10n.t('An AI application, and the needs or pains it answers.');
    case 'action':
      return l10n.t('A measure to take; its five figures rank it among the others.');
    case 'trigger':
      return l10n.t('Something the company does in real time when something happens.');
    default:
      return undefined;
  }
}

function statements(keyword: string): string | undefined {
  switch (keyword) {
    case 'goal':
      return l10n.t('What the customer wants, in the customer’s words.');
    case 'expectation':
      return l10n.t('What the customer expects, in the customer’s words.');
    case 'outcome':
      return l10n.t('What the company wants to come of it.');
    case 'scenario':
      return l10n.t('The situation that the map is about.');
    case 'starts':
      return l10n.t('Where the map begins.');
    case 'ends':
      return l10n.t('Where the map stops.');
    case 'draft':
      return l10n.t('Work in progress: only errors are reported.');
    case 'role':
      return l10n.t('What the company does for the journey: predict, shorten, curate or own it.');
    case 'state':
      return l10n.t('The journey as it is (current) or as it should become (future).');
    case 'solves':
      return l10n.t('The pains of today’s journey that this future journey takes away.');
    case 'part':
      return l10n.t('The larger journey that this one is a part of.');
    case 'expands':
      return l10n.t('A journey that this one grows into.');
    case 'owner':
      return l10n.t('The team that answers for it.');
    case 'mapped':
      return l10n.t('The teams that drew up the map together.');
    case 'reviewed':
      return l10n.t('When the map was last checked against reality.');
    case 'scale':
      return l10n.t('The scale of feelings, -2..2 if none is written.');
    case 'path':
      return l10n.t('How people go from stage to stage, and how many.');
    case 'skip':
      return l10n.t('Stages and touchpoints of the base that this variant leaves out.');
    case 'urgent':
      return l10n.t('How long it may take in all.');
    case 'measure':
      return l10n.t('A value of a metric measured here.');
    case 'audience':
      return l10n.t('Share of all who start who get here.');
    case 'question':
      return l10n.t('What the customer asks at this stage.');
    case 'content':
      return l10n.t('Content offered at this stage.');
    case 'details':
      return l10n.t('The journey that shows this stage in detail.');
    case 'does':
      return l10n.t('What the customer does.');
    case 'thinks':
      return l10n.t('What the customer thinks.');
    case 'feels':
      return l10n.t('What the customer feels, how strongly, and why.');
    case 'evokes':
      return l10n.t('Which of the five feelings it evokes: respect, prestige, security, comfort, delight.');
    case 'onstage':
      return l10n.t('What employees do in the customer’s sight.');
    case 'backstage':
      return l10n.t('What employees do out of the customer’s sight.');
    case 'support':
      return l10n.t('What systems and partners do to make it work.');
    case 'artefact':
      return l10n.t('What the customer sees, holds or takes along.');
    case 'level':
      return l10n.t('Level of the experience pyramid: humanised, customised, personalised or emotional.');
    case 'aha':
      return l10n.t('The moment when the customer sees the worth of it.');
    case 'moment':
      return l10n.t('A moment that decides what the customer thinks of the company.');
    case 'friction':
      return l10n.t('What slows the customer down, on purpose or not.');
    case 'time':
      return l10n.t('How long the act takes.');
    case 'wait':
      return l10n.t('How long the customer waits.');
    case 'accessible':
      return l10n.t('How it works for people with disabilities.');
    case 'records':
      return l10n.t('The data that are collected here.');
    case 'assisted':
      return l10n.t('The AI applications that help here.');
    case 'image':
      return l10n.t('A picture: a path from this file, or an https address.');
    case 'link':
      return l10n.t('An https address to look at.');
    case 'quote':
      return l10n.t('A voice that was heard, and the data in which; “thinks” is what you put into a head.');
    case 'frustration':
      return l10n.t('What annoys this person time and again.');
    case 'maturity':
      return l10n.t('How far the data have been worked up: data, information, knowledge, automation.');
    case 'basis':
      return l10n.t('What permits the use of the data, for which purposes, and for how long.');
    case 'scope':
      return l10n.t('How long a permission lasts: once, a session, always.');
    case 'shared':
      return l10n.t('The teams that can see the data.');
    case 'target':
      return l10n.t('What the metric should reach.');
    case 'benchmark':
      return l10n.t('What others reach, such as the industry.');
    case 'evidence':
      return l10n.t('What shows that the pain is real: one datum, its source, date and count.');
    case 'severity':
      return l10n.t('How bad the pain is, 1 to 5.');
    case 'why':
      return l10n.t('The needs and pains it answers.');
    case 'how':
      return l10n.t('The techniques it works with.');
    case 'uses':
      return l10n.t('The data it works on.');
    case 'fallback':
      return l10n.t('What happens when it cannot help: the person behind it.');
    case 'status':
      return l10n.t('How far it has come.');
    case 'answers':
      return l10n.t('The needs, pains and opportunities it answers.');
    case 'delivers':
      return l10n.t('The AI applications that it brings about.');
    case 'value':
      return l10n.t('Worth to customers and company, 1 to 5.');
    case 'investment':
      return l10n.t('What it costs, 1 to 5.');
    case 'difficulty':
      return l10n.t('How hard it is, 1 to 5.');
    case 'duration':
      return l10n.t('How long it takes to do.');
    case 'due':
      return l10n.t('The day by which it should be done.');
    case 'expects':
      return l10n.t('The value that a metric is hoped to have afterwards or, with “by”, the change.');
    case 'horizon':
      return l10n.t('A place on the roadmap where no date is known: now, next or later.');
    case 'within':
      return l10n.t('How soon it has to happen.');
    case 'do':
      return l10n.t('What is done then, over which channel and by whom.');
    case 'note':
      return l10n.t('A remark for whoever reads the map.');
    case 'tag':
      return l10n.t('A label to find it by.');
    case 'in':
      return l10n.t('The title in another language.');
    default:
      return undefined;
  }
}

function connectives(keyword: string): string | undefined {
  switch (keyword) {
    case 'via':
      return l10n.t('Over which channel.');
    case 'by':
      return l10n.t('Who or what does it.');
    case 'for':
      return l10n.t('Whom or what it is for.');
    case 'as':
      return l10n.t('Which part the persona plays in the group.');
    case 'instead':
      return l10n.t('An alternative to another touchpoint, and the share who take it.');
    case 'alongside':
      return l10n.t('At the same time as another touchpoint.');
    case 'optional':
      return l10n.t('Not everybody does this; a share says how many of those at the stage.');
    case 'against':
      return l10n.t('A target for this place, in the direction of the metric’s.');
    case 'about':
      return l10n.t('A length of time that is not exact: shown as ≈ and reckoned as written.');
    case 'when':
      return l10n.t('On which condition.');
    case 'because':
      return l10n.t('The reason.');
    case 'from':
      return l10n.t('Where it comes from.');
    case 'on':
      return l10n.t('On which day, or on which data.');
    case 'count':
      return l10n.t('How many times it was seen.');
    case 'after':
      return l10n.t('Comes after a stage of the base.');
    case 'before':
      return l10n.t('Comes before a stage of the base.');
    case 'at':
      return l10n.t('At which stage.');
    case 'of':
      return l10n.t('Of which journey.');
    case 'keep':
      return l10n.t('For how long the data are kept.');
    case 'then':
      return l10n.t('The stage to which it leads.');
    case 'automated':
      return l10n.t('People go this way without doing anything.');
    default:
      return undefined;
  }
}
