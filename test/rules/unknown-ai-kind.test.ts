import { expect, test } from 'vitest';
import { quickProject } from './quick-project.js';
import { complaints, describeRule } from './rule-tests.js';

const helped = (kind: string) =>
  `data D "D" operational\njourney J "J" { need N "N"; stage A "A" { ai Bot "The bot" ${kind} { why N; uses D } } }`;

describeRule('unknown-ai-kind', {
  fires: {
    'a misspelt kind': {
      text: helped('chatbto'),
      on: ['chatbto'],
      severity: 'warning',
      message: /Did you mean “chatbot”/,
    },
    'a misspelt title': { text: helped('聊天机器'), on: ['聊天机器'], message: /Did you mean “聊天机器人”/ },
    'a kind of one’s own': { text: helped('clairvoyance'), on: ['clairvoyance'], message: /choose one, or add it/ },
  },
  quiet: {
    'a kind of the catalogue': helped('chatbot'),
    'another case': helped('ChatBot'),
    'another name for it': helped('assistant'),
    'its Chinese title': helped('聊天机器人'),
    'its Thai title': helped('แชตบอต'),
    'its English title': helped('Search-advertising'),
    'no kind yet': helped(''),
  },
  broken: { 'a kind with too much behind it': helped('chatbto bot') },
  fixed: { 'it with the nearest': { text: helped('chatbto'), gives: ['"The bot" chatbot { why N'] } },
});

test('a kind of the project’s own is known, and can be added', async () => {
  const project = await quickProject(helped('clairvoyance'));
  expect(complaints('unknown-ai-kind', project)[0]?.fixes?.()).toMatchObject([
    { edits: [{ kind: 'setting', key: 'aiKinds', name: 'clairvoyance', value: { titles: { en: 'The bot' } } }] },
  ]);
  const titles = { en: 'C', 'zh-CN': 'C', th: 'C' };
  const own = {
    id: 'clairvoyance',
    titles,
    help: titles,
    phases: [],
    techniques: [],
    talksWithCustomers: false,
    aliases: [],
  };
  const taught = { ...project, settings: { ...project.settings, aiKinds: [own] } };
  expect(complaints('unknown-ai-kind', taught)).toEqual([]);
});
