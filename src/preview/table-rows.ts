import * as l10n from '@vscode/l10n';
import type { JourneyAnalysis } from '../analysis/analysed-project.js';
import type { MeasureSeries } from '../analysis/measures.js';
import type { LaneName } from '../map/lane-names.js';
import { laneNames } from '../map/lane-names.js';
import type { MapInput } from '../map/scene-types.js';
import type {
  Action,
  Container,
  Element,
  EmotionScale,
  Feeling,
  Journey,
  Pain,
  Stage,
  Touchpoint,
} from '../model/elements.js';
import { feltAs } from '../model/feeling-label.js';
import { formatList, formatScore, formatValue } from '../model/format.js';
import type { Id, Ref } from '../model/source.js';
import { surenessTitle } from '../model/sureness.js';
import { titleOf } from '../model/titles.js';
import { elementsById, sharedElements } from '../model/walk.js';

/** The map as rows and columns of plain sentences. */
export interface Table {
  columns: { key: Id; title: string }[];
  /** Lanes that say anything, each with one list of sentences a column. */
  rows: { lane: LaneName; cells: string[][] }[];
}

/** Puts a journey into a table: one column per stage, and one for what belongs to the whole journey where there is such. */
export function tableOf({ journey, analysis, shared, emotions }: MapInput, language: string): Table {
  const byId = new Map<Id, Element>(elementsById(journey));
  for (const element of sharedElements(shared)) byId.set(element.id, element);
  const voice = new Voice(byId, analysis, emotions, journey.emotionScale, language);
  const places: (Stage | Journey)[] = [...journey.stages, journey];
  const rows = laneNames.map((lane) => ({ lane, cells: places.map((place) => voice.lane(lane, place)) }));
  const filled = rows.filter(({ cells }) => cells.some((texts) => texts.length > 0));
  const whole = filled.some(({ cells }) => (cells.at(-1)?.length ?? 0) > 0);
  const titled = (stage: Stage) => ({ key: stage.id, title: titleOf(stage, language) });
  return {
    columns: [...journey.stages.map(titled), ...(whole ? [{ key: journey.id, title: l10n.t('Whole journey') }] : [])],
    rows: filled.map(({ lane, cells }) => ({ lane, cells: whole ? cells : cells.slice(0, -1) })),
  };
}

/** Clauses joined into one sentence, empty ones left out. */
function clauses(...parts: (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** Says what stands in a lane, in the reader's words. */
class Voice {
  constructor(
    private readonly byId: ReadonlyMap<Id, Element>,
    private readonly analysis: JourneyAnalysis,
    private readonly emotions: MapInput['emotions'],
    private readonly scale: EmotionScale,
    private readonly language: string,
  ) {}

  lane(lane: LaneName, place: Stage | Journey): string[] {
    const touchpoints = place.kind === 'stage' ? place.touchpoints : [];
    const held = <T>(pick: (container: Container) => readonly T[]): T[] =>
      [place, ...touchpoints].flatMap((container) => [...pick(container)]);
    switch (lane) {
      case 'questions':
        return place.kind === 'stage' ? [...place.goals, ...place.questions].map(({ text }) => text) : [];
      case 'does':
        return touchpoints.flatMap(({ does, thinks }) => [
          ...does.map(({ text }) => text),
          ...thinks.map(({ text }) => `“${text}”`),
        ]);
      case 'touchpoints':
        return touchpoints.map((touchpoint) => this.touchpoint(touchpoint));
      case 'emotions':
        return touchpoints.flatMap((touchpoint) =>
          touchpoint.feels.map((feeling) => this.feeling(feeling, touchpoint)),
        );
      case 'pains':
        return held(({ pains }) => pains).map((pain) => this.pain(pain));
      case 'opportunities':
        return held(({ opportunities }) => opportunities).map((opportunity) => this.title(opportunity));
      case 'ai':
        return held(({ ais }) => ais).map((ai) => this.title(ai));
      case 'content':
        return place.kind === 'stage' ? place.contents.map(({ text }) => text) : [];
      case 'data': {
        const used = held(({ ais }) => ais).flatMap(({ uses }) => uses);
        return [...new Set([...touchpoints.flatMap(({ records }) => records), ...used].map((ref) => this.named(ref)))];
      }
      case 'onstage':
      case 'backstage':
      case 'support':
        return touchpoints
          .flatMap((touchpoint) => touchpoint[lane])
          .map(({ text, by }) => (by ? l10n.t('{0} by {1}', text, this.named(by)) : text));
      case 'artefacts':
        return touchpoints.flatMap(({ artefacts }) => artefacts.map(({ text }) => text));
      case 'metrics':
        return [place, ...touchpoints].flatMap(({ id }) =>
          this.analysis.measures.filter(({ container }) => container === id).map((series) => this.measure(series)),
        );
      case 'actions':
        return place.actions.map((action) => this.action(action));
    }
  }

  private pain(pain: Pain): string {
    const { evidence, answers } = this.analysis;
    const known = evidence[pain.id];
    return clauses(
      this.title(pain),
      known && surenessTitle(known.sureness),
      answers.unanswered.includes(pain.id) && l10n.t('unanswered'),
    );
  }

  private measure({ latest, target }: MeasureSeries): string {
    return clauses(
      `${this.named(latest.metric)}: ${formatValue(latest.value)}`,
      target === 'met' && l10n.t('on target'),
      target === 'missed' && l10n.t('off target'),
    );
  }

  private action(action: Action): string {
    const priority = this.analysis.priorities[action.id];
    return clauses(this.title(action), priority && l10n.t('rank {0}', String(priority.rank)));
  }

  private touchpoint(touchpoint: Touchpoint): string {
    const title = this.title(touchpoint);
    return touchpoint.via ? l10n.t('{0} via {1}', title, this.named(touchpoint.via)) : title;
  }

  private feeling({ label, emotion, stated, score, for: whom, because }: Feeling, touchpoint: Touchpoint): string {
    const who = whom.length === 0 ? l10n.t('everyone') : formatList(whom.map((ref) => this.named(ref)));
    const titles = emotion === undefined ? undefined : this.emotions?.[emotion]?.titles;
    const points = score ?? stated;
    const felt = [
      label && feltAs(label, titles, this.language),
      points === undefined ? undefined : formatScore(points, this.scale),
    ]
      .filter((part) => part !== undefined)
      .join(' ');
    const cause = because?.cause ? this.named(because.cause) : because?.text;
    const sentence = l10n.t('{0}: {1} feels {2}', this.title(touchpoint), who, felt);
    return cause ? l10n.t('{0} because {1}', sentence, cause) : sentence;
  }

  private title(element: Element): string {
    return titleOf(element, this.language);
  }

  private named({ id, text }: Ref): string {
    const element = id === undefined ? undefined : this.byId.get(id);
    return (element && this.title(element)) || text;
  }
}
